/** Something about the machine or the command line that the lab cannot put right: its message says what to do. */
export class SetupError extends Error {
  override name = 'SetupError';
  readonly exitCode = 2;
}

/**
 * Runs a command's body and ends the process with the exit status it gives. A SetupError is told as its message alone;
 * anything else is a bug of ours and keeps its stack.
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
