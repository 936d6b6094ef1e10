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

/**
 * Makes a command that starts browsers and servers end cleanly. The cleanup runs on `exit`, so a signal calls
 * `process.exit`. If the reader of the output closes it (`| head`), the command still finishes and writes its reports.
 */
export function endInOrder(): void {
  for (const [signal, status] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.once(signal, () => process.exit(status));
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
