import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { defaultTimeoutMs } from '../drive/driver';
import type { Target } from '../drive/types';
import { SetupError } from '../errors';
import { Hunter } from '../hunter';
import { defaultVisits } from '../record/record';
import { AllowList } from '../report/allow-list';
import { type OutputOptions, Outputs } from '../report/outputs';
import { exitStatus } from '../report/report';
import { describeProgress, describeResult, showStatus } from '../report/terminal';
import type { HuntResult } from '../report/types';
import { endInOrder, runProgram } from './program';

interface Options extends OutputOptions {
  allow?: string;
  url?: string;
  control?: string;
  visits: number;
  timeout: number;
  quiet?: true;
}

/** What differs between the lab's own command and the one that a team takes home. */
export interface CommandSetup {
  /** As it is typed, for the help. */
  name: string;
  /** What may be named as a target, for the help. */
  targets: string;
  /** What `--url` says, for the help. */
  url: string;
  /** @throws UnknownTarget */
  resolve(typed: readonly string[], folder: string): Promise<Target[]>;
  /** @returns the path of a Chromium @throws SetupError where there is none */
  chromium(): Promise<string>;
  /** Makes sure that what is to be walked is served. @returns the way to end that */
  provideApp(targets: readonly Target[], url: string | undefined): Promise<() => Promise<void>>;
}

function programOf({ name, targets, url }: CommandSetup): Command {
  return new Command(name)
    .description('Walks pages in a real Chromium and says what every visit leaves behind.')
    .argument('<target...>', targets)
    .option('--json <file>', 'write the results as JSON')
    .option('--html <file>', 'write the results as one page to read')
    .option('--snapshots <folder>', 'keep the heap snapshot of whatever leaks or is inconclusive')
    .option('--allow <file>', 'known leaks that do not count, as JSON: name, file, line, reason, expires')
    .option('--url <origin>', url)
    .option('--control <path>', 'for your own app: a neutral page of it, whose growth is taken off')
    .option('--visits <number>', 'how many visits to count', wholeNumber(4), defaultVisits)
    .option('--timeout <seconds>', 'how long one step of a scenario may take', wholeNumber(1), defaultTimeoutMs / 1000)
    .option('--quiet', 'print only what is not as expected')
    .exitOverride();
}

/** A parser of whole numbers from `least` up, for commander. */
function wholeNumber(least: number) {
  return (text: string) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least) throw new InvalidArgumentError(`A whole number from ${least} up, please.`);
    return value;
  };
}

/** Where the command was typed; npm itself goes to the project's folder. */
const folder = process.env.INIT_CWD ?? process.cwd();

async function hunt(place: CommandSetup): Promise<number> {
  const program = programOf(place);
  program.parse();
  const options = program.opts<Options>();
  const outputs = await Outputs.prepare(options, folder);
  const allowed = await allowList(options);
  const targets = await place.resolve(program.args, folder);
  const chromium = await place.chromium();
  const stopServer = await place.provideApp(targets, checkedUrl(options));
  const hunter = new Hunter({
    chromium,
    visits: options.visits,
    timeoutMs: options.timeout * 1000,
    ...(options.url !== undefined && { origin: options.url }),
    ...(options.control !== undefined && { control: options.control }),
  });
  const startedAt = new Date();
  const results: HuntResult[] = [];
  try {
    for (const target of targets) {
      const snapshot = outputs.snapshotOf(target);
      const found = await hunter.hunt(target, {
        onProgress: (progress) => showStatus(describeProgress(target.name, progress)),
        ...(snapshot && { onSnapshot: snapshot.begin }),
      });
      showStatus('');
      outputs.keep(snapshot, found);
      const result = allowed.applyTo(target, found);
      if (!options.quiet || !result.ok) console.log(describeResult(result));
      results.push(result);
    }
    const notes = allowed.unneeded();
    for (const note of notes) console.error(note);
    await outputs.write({ chromium: hunter.chromium, visits: options.visits, startedAt, targets, results, notes });
  } finally {
    await hunter.close();
    await stopServer();
  }
  return exitStatus(results);
}

async function allowList({ allow }: Options): Promise<AllowList> {
  return allow === undefined ? AllowList.empty : AllowList.read(path.resolve(folder, allow), allow);
}

/** @throws SetupError where `--url` is no address */
function checkedUrl({ url }: Options): string | undefined {
  if (url !== undefined && !(URL.canParse(url) && /^https?:/i.test(url))) throw new SetupError(`--url ${url} is not an address. It looks like http://localhost:3000.`);
  return url;
}

/** Runs the command as it was typed, and ends the process with its exit status. */
export async function huntCommand(place: CommandSetup): Promise<never> {
  endInOrder();

  // What a scenario starts and does not await may fail at any time. Its verdict is worth nothing then; others' are.
  const strays = new Set<string>();
  process.on('unhandledRejection', (error) => {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    if (!strays.has(message)) console.error(`A promise that a scenario does not await failed: ${message}`);
    strays.add(message);
  });

  return runProgram(async () => {
    const status = await hunt(place);
    return strays.size === 0 ? status : 2;
  });
}
