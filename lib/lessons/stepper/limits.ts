/** How far a program may go. Each of them ends the run with a message, save the depth: that throws, as the engine's does. */
export const limits = {
  steps: 1_000,
  /** Evaluated nodes of the syntax tree, which ends a loop that records no steps. */
  work: 200_000,
  /** Calls on the stack; a real engine allows some ten thousand. */
  depth: 60,
  /** Objects made in one run. */
  objects: 2_000,
  /** Elements of an array, entries of a collection, characters of a string. */
  length: 10_000,
  printedLines: 500,
  source: 20_000,
  /** Unreachable objects that stay in the drawing before they are freed. */
  unreachable: 12,
  /** Slots drawn of one object. */
  slots: 24,
} as const;

/** Thrown by the interpreter, not by the program, which cannot catch it: the run ends here. */
export class RunEnded extends Error {
  constructor(
    readonly kind: 'limit' | 'outside',
    message: string,
    readonly at: number | null = null,
  ) {
    super(message);
  }
}
