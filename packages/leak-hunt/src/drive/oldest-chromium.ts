import { SetupError } from '../errors';

/**
 * The first major version of Chromium in which a hunt sees all that it needs. Probed and hunted in with the builds of the
 * npm package @sparticuz/chromium, 103 to 153, and with Debian's 156:
 * - from 133 on `Target.getTargets` lists the threads of workers (130, 131 and 132 list none);
 * - from 130 on a heap snapshot names elements by their tag, `<mark>` (up to 127 it has `HTMLElement`);
 * - 119 tells ages, retainers and lines right, but not the two above; in 103 a timer also leaves strings in every visit.
 * Not needed: the tables of scopes and the fifth field of a location, which 156 has; where they are missing, the code is
 * read instead.
 */
export const oldestChromium = 133;

/**
 * Checks that a Chromium is not too old to hunt in.
 * @param version as the browser tells it: `156.0.8078.114`
 * @param executablePath the program, for the message
 * @throws SetupError when it is older than `oldestChromium`, which names both versions
 */
export function checkChromiumVersion(version: string, executablePath: string): void {
  const major = Number.parseInt(version, 10);
  if (major >= oldestChromium) return;
  throw new SetupError(
    `${executablePath} is Chromium ${version || 'of an unknown version'}. Hunts need Chromium ${oldestChromium} or later. Set CHROMIUM_PATH to a newer one.`,
  );
}
