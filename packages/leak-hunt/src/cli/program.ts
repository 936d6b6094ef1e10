import { CommanderError } from 'commander';
import { SetupError } from '../errors';

/**
 * Runs a command's body and ends the process with the exit status it gives. Prints only the message of a SetupError;
 * prints the stack of any other error, because that is a bug of ours.
 * @param body gives the exit status
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
 * Runs a command that commander reads the arguments of: the program must `exitOverride()`, and what commander has to say
 * it has said by then. Help ends with status 0, wrong usage with 2, everything else as `runCommand` says.
 * @param body reads the arguments and gives the exit status
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
 * For a command that starts browsers and servers: what is left to do happens on `exit`, so a signal becomes one. And
 * whoever reads the output may have seen enough (`| head`); the work, its report and its exit status go on.
 */
export function endInOrder(): void {
  for (const [signal, status] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.once(signal, () => process.exit(status));
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
