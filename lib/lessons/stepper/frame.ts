import type { Node } from 'acorn';
import type { GuestFunction, ThisBinding } from './callables';
import type { Suspension } from './coroutine';
import type { Environment } from './environment';
import type { GuestObject, Value } from './values';

/** A stack frame: one call that has not ended yet. */
export interface Frame {
  id: number;
  name: string;
  /** The current innermost scope. */
  environment: Environment;
  /** The scope around the function, which does not belong to the call; null for the program itself. */
  outer: Environment | null;
  thisBinding: ThisBinding;
  callee: GuestFunction | null;
  node: Node;
  /** Intermediate values of expressions that this call evaluates. They count as roots. */
  pins: Value[];
  /** Whether the code of the call is in strict mode. */
  isStrict: boolean;
  /** The value that the call hands over at this moment: it returns it, yields it, or waits for it. */
  handsOver?: { kind: Suspension['kind'] | 'return'; value: Value } | undefined;
}

export interface Timer {
  id: number;
  due: number;
  callback: GuestObject;
  args: readonly Value[];
  every: number | null;
}

/** A microtask: it runs as soon as the stack is empty, before the next timer. */
export interface Microtask {
  /** What it does, for the reader: "call onFulfilled". */
  title: string;
  /** The values that it references, with a name each. */
  holds: readonly (readonly [name: string, value: Value])[];
  run: () => void;
}
