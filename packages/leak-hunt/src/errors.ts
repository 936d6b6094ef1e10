/** A problem with the machine or the command line that the user must solve. The message says how. */
export class SetupError extends Error {
  override name = 'SetupError';
  readonly exitCode = 2;
}
