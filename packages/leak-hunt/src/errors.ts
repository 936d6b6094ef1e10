/** A problem with the machine or the command line that this program cannot solve: its message says what to do. */
export class SetupError extends Error {
  override name = 'SetupError';
  readonly exitCode = 2;
}
