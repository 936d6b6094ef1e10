/** The limits of a run. A run that exceeds one ends with a message. Only `depth` throws an error into the program, as V8 does. */
export const limits = {
  steps: 1_000,
  /** Evaluated nodes of the syntax tree. This limit ends a loop that records no steps. */
  work: 200_000,
  /** Calls on the stack. V8 allows about ten thousand. */
  depth: 60,
  /** Objects created in one run. */
  objects: 2_000,
  /** Elements of an array, entries of a collection, characters of a string. */
  length: 10_000,
  printedLines: 500,
  source: 20_000,
  /** Unreachable objects that stay in the diagram before they are freed. */
  unreachable: 12,
  /** Letters recorded of a string or a name. */
  letters: 200,
  /** Slots drawn of one object. */
  slots: 24,
} as const;

/** Ends the run. The interpreter throws it, and the program cannot catch it. */
export class RunEnded extends Error {
  constructor(
    readonly kind: 'limit' | 'outside',
    message: string,
    readonly at: number | null = null,
  ) {
    super(message);
  }
}
