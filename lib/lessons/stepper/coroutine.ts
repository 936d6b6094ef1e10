/*
 * Pieces of a run that can be suspended. The interpreter is written in generators of the host, so that `yield` and
 * `await` can leave a call in the middle of an expression and return to it later. Built-in functions are ordinary
 * functions of the host: only the code of one function body can be suspended, as in JavaScript.
 */

import type { Value } from './values';

/** Why a call is suspended. */
export interface Suspension {
  kind: 'yield' | 'await';
  value: Value;
}

/** How a suspended call continues: with a value, with an error, or with a `return`. */
export interface Resumption {
  kind: 'next' | 'throw' | 'return';
  value: Value;
}

/** A piece of the interpreter that can be suspended. */
export type Run<Result> = Generator<Suspension, Result, Resumption>;

/** Runs a piece that contains no `yield` and no `await` to its end. */
export function complete<Result>(run: Run<Result>): Result {
  const { done, value } = run.next();
  if (!done) throw new RangeError('A piece of the program was suspended outside a generator or an async function.');
  return value;
}

/** Carries the value of `generator.return(value)` to the start of the generator. It runs `finally` blocks on its way. */
export class ReturnRequest extends Error {
  constructor(readonly value: Value) {
    super('the generator was asked to return');
  }
}
