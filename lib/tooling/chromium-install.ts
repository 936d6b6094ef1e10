import { existsSync } from 'node:fs';
import { packageBin, startNode, startProgram } from './children';
import { withProgress } from './progress';

/** Timeout for a connection to the download host, in milliseconds; Playwright tries five times. */
const connectMs = 5_000;
/** A download without progress for this time is stopped, in milliseconds. */
const stalledMs = 60_000;

/** The functions that install a Chromium, in the order they are tried. Each returns whether it installed something. */
export const installers = [fromPlaywright, fromDistribution] as const;

/** Runs `playwright install chromium --only-shell`: installs the headless shell into the user's cache, without root. */
async function fromPlaywright(): Promise<boolean> {
  const child = startNode(packageBin('playwright'), ['install', 'chromium', '--only-shell'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(connectMs) },
    output: 'collect',
  });
  let last = Date.now();
  let length = 0;
  const watch = setInterval(() => {
    if (child.output().length !== length) [last, length] = [Date.now(), child.output().length];
    if (Date.now() - last > stalledMs) void child.stop();
  }, 1_000);
  const work = child.ended.finally(() => clearInterval(watch));
  const { code, output } = await showProgress('No Chromium found; downloading one (playwright install chromium)', work);
  if (code !== 0) process.stderr.write(`${/^Error: .*$/m.exec(output)?.[0] ?? 'The download made no progress.'}\n`);
  return code === 0;
}

/**
 * Installs a package of Debian or a related distribution, as root: the headless shell, or the full browser if there is
 * no shell.
 */
async function fromDistribution(): Promise<boolean> {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => startProgram('apt-get', args, { env, output: 'collect' }).ended;
  await showProgress('Updating the package lists (apt-get update)', apt('update')); // if this fails, the existing lists may be sufficient
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const install = apt('install', '-y', '--no-install-recommends', name);
    const { code, output } = await showProgress(`Installing ${name} (apt-get install)`, install);
    if (code === 0) return true;
    process.stderr.write(`${output.trimEnd()}\n`);
  }
  return false;
}

function showProgress<Result>(doing: string, work: Promise<Result>): Promise<Result> {
  return withProgress(doing, 'Finished', work);
}
