import { Command, InvalidArgumentError } from 'commander';
import { defaultDepth, defaultMaxWalks, defaultTimeoutMs, defaultVisits } from '../defaults';
import { messageOf } from '../errors';
import { endInOrder, runProgram, untilVerdict } from './program';
import type { CommandSetup, HuntOptions } from './types';

/**
 * Runs the hunt command with the arguments of this process, and ends the process with the exit status. The heavy modules
 * (the browser's driver, the parsers, the report) are imported when a hunt begins, so that `--help` and errors of usage
 * appear at once.
 */
export async function huntCommand(setup: CommandSetup): Promise<never> {
  return runProgram(async () => {
    let status = 0;
    const program = huntProgram(setup).action(async (typed: string[], options: HuntOptions) => {
      status = await huntAsTyped(setup, typed, options);
    });
    for (const subcommand of setup.subcommands ?? []) program.addCommand(subcommand.copyInheritedSettings(program));
    await program.parseAsync();
    return status;
  });
}

function huntProgram({ name, targets, url, version }: CommandSetup): Command {
  const program = new Command(name);
  if (version !== undefined) program.version(version, '--version', 'print the version');
  return program
    .description('Walks pages in a real Chromium and reports what every visit leaves behind.')
    .argument('<target...>', targets)
    .option('--json <file>', 'write the results as JSON')
    .option('--html <file>', 'write the results as an HTML page')
    .option('--snapshots <folder>', 'keep the heap snapshot of each target that leaks or is inconclusive')
    .option('--allow <file>', 'a JSON file of known leaks, which do not count: name, file, line, reason, expires')
    .option('--url <origin>', url)
    .option('--control <path>', 'a page of your app that does nothing; its growth is subtracted')
    .option('--visits <number>', 'how many visits to count', wholeNumber(4, 1000), defaultVisits)
    .option('--confirm <number>', 'in how many further visits a leak is confirmed', wholeNumber(1, 1000))
    .option('--no-confirm', 'tell leaks without further visits')
    .option('--depth <number>', 'how many links away from an address walks are looked for', wholeNumber(1, 20), defaultDepth)
    .option('--max-walks <number>', 'at most how many walks are looked for', wholeNumber(1, 10_000), defaultMaxWalks)
    .option('--include <pattern>', 'links to addresses (/shop/*), and no others; or controls by name, even if they look destructive; may be given again', collected, [])
    .option('--exclude <pattern>', 'links to addresses, or links and controls by name, that are left alone; may be given again', collected, [])
    .option('--save-walks <folder>', 'write each walk that was found as a scenario')
    .option('--playwright', 'the targets are Playwright tests: what each test does is one visit')
    .option('--storage-state <file>', 'cookies and local storage of a signed-in user, as Playwright writes them')
    .option('--cookies <file>', 'cookies: a JSON list, or a line name=value; name=value')
    .option('--header <header>', 'a header "Name: value" for requests to the origin of the app; may be given again', collected, [])
    .option('--connect <address>', 'walk in a tab of a Chromium that runs already, such as http://127.0.0.1:9222')
    .option('--allow-remote', 'let --connect name another machine')
    .option('--alone', 'hunt each target in a page of its own (the default)')
    .option('--no-alone', 'let the targets of one app share a page and a snapshot')
    .option('--ignore-https-errors', 'accept certificates that Chromium does not trust, such as self-signed ones')
    .option('--timeout <seconds>', 'the time limit for one step of a scenario', wholeNumber(1, 86_400), defaultTimeoutMs / 1000)
    .option('--quiet', 'print only results that are not as expected')
    .exitOverride();
}

/** For an option that may be given again: all of its values. */
function collected(value: string, all: string[]): string[] {
  return [...all, value];
}

/** Makes a parser for commander that accepts whole numbers from `least` to `most`. */
function wholeNumber(least: number, most: number) {
  return (text: string) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least)) throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`);
    if (value > most) throw new InvalidArgumentError(`It must be a whole number of at most ${most}.`);
    return value;
  };
}

/** Hunts as the arguments say. @returns the exit status */
async function huntAsTyped(setup: CommandSetup, typed: readonly string[], options: HuntOptions): Promise<number> {
  endInOrder();

  // A promise that a scenario does not await may be rejected at any time. The run goes on, and ends with status 2.
  const rejections = new Set<string>();
  process.on('unhandledRejection', (error) => {
    const [message = ''] = messageOf(error).split('\n');
    if (!rejections.has(message)) console.error(`A promise that a scenario does not await failed: ${message}`);
    rejections.add(message);
  });

  const run = options.playwright ? (await import('./playwright')).huntTests : (await import('./hunt')).hunt;
  const status = await untilVerdict(() => run(setup, typed, options));
  return rejections.size === 0 ? status : 2;
}
