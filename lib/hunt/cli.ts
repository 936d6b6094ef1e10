import { writeFile } from 'node:fs/promises';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { ensureBuild } from '../setup/build';
import { ensureChromium } from '../setup/chromium';
import { runCommand, SetupError } from '../setup/errors';
import { startServer } from '../setup/server';
import { defaultTimeoutMs, Hunter, type HuntResult } from './hunter';
import { defaultVisits } from './record';
import { exitStatus, reportOf } from './report';
import { resolveTargets, type Target, UnknownTarget } from './targets';
import { describeProgress, describeResult, showStatus } from './terminal';

interface Options {
  json?: string;
  url?: string;
  visits: number;
  timeout: number;
  quiet?: true;
}

const program = new Command('npm run hunt --')
  .description('Walks pages in a real Chromium and says what every visit leaves behind.')
  .argument('<target...>', 'a case (window-listener), one of its twins (window-listener/fixed), all, or a memlab scenario file')
  .option('--json <file>', 'write the results as JSON')
  .option('--url <origin>', 'hunt in an app that already runs there, instead of starting the lab')
  .option('--visits <number>', 'how many visits to count', wholeNumber(4), defaultVisits)
  .option('--timeout <seconds>', 'how long one step of a scenario may take', wholeNumber(1), defaultTimeoutMs / 1000)
  .option('--quiet', 'print only what is not as expected')
  .exitOverride();

/** A parser of whole numbers from `least` up, for commander. */
function wholeNumber(least: number) {
  return (text: string) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least) throw new InvalidArgumentError(`A whole number from ${least} up, please.`);
    return value;
  };
}

async function main(): Promise<number> {
  program.parse();
  const options = program.opts<Options>();
  const targets = await resolveTargets(program.args);
  const chromium = await ensureChromium();
  const stopServer = await provideApp(targets, options);
  const hunter = new Hunter({ chromium, visits: options.visits, timeoutMs: options.timeout * 1000 });
  const startedAt = new Date();
  const results: HuntResult[] = [];
  try {
    for (const target of targets) {
      const result = await hunter.hunt(target, (progress) => showStatus(describeProgress(target.name, progress)));
      showStatus('');
      if (!options.quiet || !result.ok) console.log(describeResult(result));
      results.push(result);
    }
    if (options.json) await writeFile(options.json, JSON.stringify(reportOf({ chromium: hunter.chromium, visits: options.visits, startedAt, results }), null, 2) + '\n');
  } finally {
    await hunter.close();
    await stopServer();
  }
  return exitStatus(results);
}

/** Cases need the lab: the one at `--url`, or one of our own, built if stale, for as long as the hunt lasts. */
async function provideApp(targets: readonly Target[], { url }: Options): Promise<() => Promise<void>> {
  if (url !== undefined) {
    if (!URL.canParse(url)) throw new SetupError(`--url ${url} is not an address. It looks like http://localhost:3000.`);
    process.env.LAB_URL = url;
    return async () => undefined;
  }
  if (targets.every(({ expected }) => expected === null)) return async () => undefined;
  await ensureBuild();
  const server = await startServer();
  process.env.LAB_URL = server.url;
  return () => server.stop();
}

await runCommand(async () => {
  try {
    return await main();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UnknownTarget) throw new SetupError(error.message);
    throw error;
  }
});
