import { Command, InvalidArgumentError } from 'commander';
import { defaultTimeoutMs, defaultVisits } from '../defaults';
import { endInOrder, runProgram } from './program';
import type { CommandSetup, HuntOptions } from './types';

/**
 * Runs the command as it was typed, and ends the process with its exit status. Everything heavy (the browser's driver, the
 * parsers, the report) is imported when a hunt begins, so that `--help` and wrong usage answer at once.
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
    .option('--html <file>', 'write the results as one page to read')
    .option('--snapshots <folder>', 'keep the heap snapshot of whatever leaks or is inconclusive')
    .option('--allow <file>', 'known leaks that do not count, as JSON: name, file, line, reason, expires')
    .option('--url <origin>', url)
    .option('--control <path>', 'for your own app: a page of it that does nothing, whose growth is subtracted')
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

/** @returns the exit status */
async function huntAsTyped(setup: CommandSetup, typed: readonly string[], options: HuntOptions): Promise<number> {
  endInOrder();

  // What a scenario starts and does not await may fail at any time. Its verdict is worth nothing then; others' are.
  const strays = new Set<string>();
  process.on('unhandledRejection', (error) => {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    if (!strays.has(message)) console.error(`A promise that a scenario does not await failed: ${message}`);
    strays.add(message);
  });

  const { hunt } = await import('./hunt');
  const status = await hunt(setup, typed, options);
  return strays.size === 0 ? status : 2;
}
