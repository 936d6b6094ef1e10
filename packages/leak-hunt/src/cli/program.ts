import { setTimeout as sleep } from 'node:timers/promises';
import { CommanderError } from 'commander';
import { SetupError } from '../errors';

/**
 * Runs the body of a command, and ends the process with its exit status. If it throws a SetupError, prints only the message.
 * If it throws another error, prints the stack, because that is a bug in this program.
 * @param body returns the exit status
 */
export async function runCommand(body: () => Promise<number>): Promise<never> {
  try {
    process.exit(await body());
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    process.exit(error instanceof SetupError ? error.exitCode : 2);
  }
}

/**
 * Runs a command whose arguments commander parses. The program must call `exitOverride()`; commander prints its own
 * messages. Help ends with status 0, wrong usage with 2, and everything else as in `runCommand`.
 * @param body parses the arguments and returns the exit status
 */
export function runProgram(body: () => Promise<number>): Promise<never> {
  return runCommand(async () => {
    try {
      return await body();
    } catch (error) {
      if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
      throw error;
    }
  });
}

/** Whether a signal ends this process. Then the exit status is the signal's. */
let isSignalled = false;

/** Whether nobody reads the output any more. */
let isOutputClosed = false;

/** What must end by itself before this process does. */
const orderly = new Set<() => Promise<unknown>>();
/** How long that may take. */
const orderlyMs = 10_000;

/**
 * Makes a signal wait for work that must end by itself, such as a program that has started browsers of its own. All else is cleaned
 * up on `exit`.
 * @param stop is called when a signal comes; at most some seconds are waited for it
 * @returns removes it
 */
export function beforeSignalEnds(stop: () => Promise<unknown>): () => void {
  orderly.add(stop);
  return () => orderly.delete(stop);
}

/**
 * Makes a command that starts browsers and servers end cleanly. The cleanup runs on `exit`, so a signal calls
 * `process.exit`. A signal to a whole process group may come twice, from the sender and from the parent: the second one must not
 * end the process in the middle of the cleanup. If the reader of the output closes it (`| head`), the command still finishes and
 * writes its reports; see `untilVerdict`.
 */
export function endInOrder(): void {
  for (const [signal, status] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.on(signal, () => {
      if (isSignalled) return;
      isSignalled = true;
      if (orderly.size === 0) process.exit(status);
      const ends = Promise.allSettled([...orderly].map((stop) => stop()));
      void Promise.race([ends, sleep(orderlyMs)]).then(() => process.exit(status));
    });
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') endWithout(`The results cannot be printed (${error.message}).`);
    isOutputClosed = true;
  });
  process.stderr.on('error', () => undefined);
}

/**
 * Runs work whose result is a verdict. If the process ends before the work has ended, because somebody calls `process.exit()` or
 * nothing is left to wait for, the exit status is 2: a gate must not take this for a pass. The same holds for an error that is
 * thrown outside of every promise, and if the output was closed before all of it was printed.
 */
export async function untilVerdict(work: () => Promise<number>): Promise<number> {
  let isDone = false;
  const onExit = () => {
    if (isDone || isSignalled) return;
    process.exitCode = 2;
    console.error('The process ended before every target had a verdict. Perhaps a scenario calls process.exit().');
  };
  const onError = (error: unknown) => {
    isDone = true;
    endWithout(`An error outside of every step ended the hunt: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };
  process.on('exit', onExit);
  process.on('uncaughtException', onError);
  try {
    const status = await work();
    if (!isOutputClosed) return status;
    console.error('The output was closed before every result was printed. Reports that were asked for are complete.');
    return 2;
  } finally {
    isDone = true;
    process.off('exit', onExit);
    process.off('uncaughtException', onError);
  }
}

/** Ends the process without a verdict. */
function endWithout(message: string): never {
  isSignalled = true;
  console.error(message);
  process.exit(2);
}
