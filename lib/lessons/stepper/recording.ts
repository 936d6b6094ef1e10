/* The recording of a run: plain data that the worker sends to the page. */

/** A value as the page shows it. */
export type Shown =
  | { kind: 'primitive'; text: string }
  /** Of a long string, `text` is the beginning; `length` and `hash` are those of the whole. */
  | { kind: 'string'; text: string; length?: number; hash?: number }
  | { kind: 'reference'; to: number }
  | { kind: 'builtin'; text: string }
  | { kind: 'unset' }
  /** An element of an array that does not exist. */
  | { kind: 'hole' };

/** A variable, a property or an element. `name` is null for an element of an array or a member of a set. */
export interface Slot {
  name: string | null;
  value: Shown;
  /** For an entry of a Map: the key. */
  key?: Shown;
  /** Whether the reference is weak, so that it does not keep its target alive. */
  isWeak?: boolean;
}

/** An object on the heap. */
export interface HeapRecord {
  id: number;
  kind: 'object' | 'array' | 'function' | 'class' | 'instance' | 'map' | 'set' | 'weakmap' | 'weakset' | 'error' | 'scope'
    | 'promise' | 'generator' | 'call' | 'iterator' | 'regexp' | 'weakref';
  /** A short title: "Array(3)", "function greet", "scope of greet". */
  title: string;
  slots: readonly Slot[];
  /** The number of further slots that `slots` does not list. */
  more: number;
  /** The scope object that a function references, or the outer scope of a scope. */
  scope?: number;
  /** The captured variables that a function uses. */
  uses?: readonly string[];
  /** For a class: the names of its methods. */
  methods?: readonly string[];
}

/** The variables of one scope of a frame. */
export interface ScopeRecord {
  label: string;
  slots: readonly Slot[];
  /** The scope object with the captured variables. */
  captured?: number;
}

/** One call that has not ended yet, or the program itself. */
export interface FrameRecord {
  id: number;
  name: string;
  scopes: readonly ScopeRecord[];
  /** The scope object around the function: the variables of an outer function that it can use. */
  outer?: number;
  self?: Shown;
  /** The return value, if the call ends in this step. */
  returns?: Shown;
  /** The value that a generator yields in this step. */
  yields?: Shown;
  /** The promise that an async call waits for from this step on. */
  awaits?: Shown;
}

/** A task that waits for an empty stack. */
export interface TaskRecord {
  /** What it does: "call greet". */
  title: string;
  slots: readonly Slot[];
}

export interface StepRecord {
  /** The piece of the source that runs next: offsets `from` and `to`, and the line, counted from 1. */
  from: number;
  to: number;
  line: number;
  /** Whether this piece runs, a call returns, a call is suspended, or the program ends. */
  what: 'run' | 'return' | 'yield' | 'await' | 'end';
  /** The call stack, oldest frame first. The first frame is the program itself. */
  frames: readonly FrameRecord[];
  heap: readonly HeapRecord[];
  /** The microtask queue; the first one runs first. */
  microtasks: readonly TaskRecord[];
  /** The timers that have not run yet; the first one runs first. */
  timers: readonly TaskRecord[];
  /** The numbers of the unreachable objects. */
  unreachable: readonly number[];
  /** How many objects were freed up to this step. */
  freed: number;
  /** How many lines were printed up to this step. */
  printed: number;
}

/** How a run ended. */
export type Ending =
  | { kind: 'finished' }
  | { kind: 'thrown'; message: string; line: number }
  | { kind: 'limit'; message: string; line: number }
  | { kind: 'outside'; message: string; line: number }
  | { kind: 'syntax'; message: string; line: number };

export interface Recording {
  steps: readonly StepRecord[];
  output: readonly string[];
  ending: Ending;
}
