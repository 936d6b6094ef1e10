import { existsSync } from 'node:fs';
import { packageBin, startNode, startProgram } from './children';
import { withProgress } from './progress';

/** How long a connection to the download's host may take; Playwright tries five times. */
const connectMs = 5_000;
/** A download that shows no progress for so long is given up. */
const silentMs = 60_000;

/** The ways to install a Chromium, in the order they are tried. Each says whether it installed something. */
export const installers = [fromPlaywright, fromDistribution] as const;

/** `playwright install chromium`, the headless shell only: without root, into the user's cache. */
async function fromPlaywright(): Promise<boolean> {
  const child = startNode(packageBin('playwright'), ['install', 'chromium', '--only-shell'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(connectMs) },
    output: 'collect',
  });
  let last = Date.now();
  let length = 0;
  const watch = setInterval(() => {
    if (child.output().length !== length) [last, length] = [Date.now(), child.output().length];
    if (Date.now() - last > silentMs) void child.stop();
  }, 1_000);
  const work = child.ended.finally(() => clearInterval(watch));
  const { code, output } = await tell('No Chromium found; downloading one (playwright install chromium)', work);
  if (code !== 0) process.stderr.write(`${/^Error: .*$/m.exec(output)?.[0] ?? 'The download stood still.'}\n`);
  return code === 0;
}

/** The packages of Debian and its relatives, as root: the headless shell, or, where they have none, the browser. */
async function fromDistribution(): Promise<boolean> {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => startProgram('apt-get', args, { env, output: 'collect' }).ended;
  await tell('Updating the package lists (apt-get update)', apt('update')); // where it fails, older lists may do
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const install = apt('install', '-y', '--no-install-recommends', name);
    const { code, output } = await tell(`Installing ${name} (apt-get install)`, install);
    if (code === 0) return true;
    process.stderr.write(`${output.trimEnd()}\n`);
  }
  return false;
}

function tell<Result>(doing: string, work: Promise<Result>): Promise<Result> {
  return withProgress(doing, 'That ended', work);
}
