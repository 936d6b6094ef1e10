import { SetupError } from '../errors';

/**
 * The first major version of Chromium that has everything a hunt needs. Tested with hunts in the builds of the npm package
 * @sparticuz/chromium, 103 to 153, and in Debian's 156:
 * - from 133 on `Target.getTargets` lists the threads of workers (130, 131 and 132 list none);
 * - from 130 on a heap snapshot names elements by their tag, `<mark>` (up to 127 it has `HTMLElement`);
 * - in 119 ages, retainers and lines are right, but the two above are missing; in 103 a timer also leaves strings in every
 *   visit.
 * A hunt does not need the scope tables and the fifth location field of 156. Without them it reads the code instead.
 */
export const oldestChromium = 133;

/**
 * Checks that a Chromium is not too old to hunt in.
 * @param version as the browser reports it: `156.0.8078.114`
 * @param executablePath the program, for the message
 * @throws SetupError if it is older than `oldestChromium`; the message names both versions
 */
export function checkChromiumVersion(version: string, executablePath: string): void {
  const major = Number.parseInt(version, 10);
  if (major >= oldestChromium) return;
  throw new SetupError(
    `${executablePath} is Chromium ${version || 'of an unknown version'}. Hunts need Chromium ${oldestChromium} or later. Set CHROMIUM_PATH to a newer one.`,
  );
}
