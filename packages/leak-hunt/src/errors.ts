/** What an error says. Somebody may throw a value that is no Error. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A problem with the machine or the command line that the user must solve. The message says how. */
export class SetupError extends Error {
  override name = 'SetupError';
  readonly exitCode = 2;
}
