/* What a run of a program leaves: plain data, which the worker sends to the page. */

/** A value as it is drawn. */
export type Shown =
  | { kind: 'primitive'; text: string }
  | { kind: 'string'; text: string }
  | { kind: 'reference'; to: number }
  | { kind: 'builtin'; text: string }
  | { kind: 'unset' };

/** A variable, a property or an element. `name` is null for an element of an array or a member of a set. */
export interface Slot {
  name: string | null;
  value: Shown;
  /** Of a Map: the key, where it is not a string. */
  key?: Shown;
  /** A weak entry or key, which does not keep what it names. */
  isWeak?: boolean;
}

/** An object on the heap. */
export interface HeapRecord {
  id: number;
  kind: 'object' | 'array' | 'function' | 'class' | 'instance' | 'map' | 'set' | 'weakmap' | 'weakset' | 'error' | 'scope';
  /** What it is, in a word or two: "Array(3)", "function greet", "scope of greet". */
  title: string;
  slots: readonly Slot[];
  /** How many slots there are beyond those listed. */
  more: number;
  /** The scope object that a function holds, or the outer one of a scope. */
  scope?: number;
  /** The captured variables that a function mentions. */
  uses?: readonly string[];
  /** What a class's instances can do. */
  methods?: readonly string[];
}

/** The variables of one scope of a frame. */
export interface ScopeRecord {
  label: string;
  slots: readonly Slot[];
  /** The scope object that holds its captured variables. */
  captured?: number;
}

/** One call that has begun and not ended, or the program itself. */
export interface FrameRecord {
  id: number;
  name: string;
  scopes: readonly ScopeRecord[];
  self?: Shown;
  /** The value that it is about to return. */
  returns?: Shown;
}

export interface StepRecord {
  /** The place in the source that is about to run: from, to (offsets) and the line, counted from 1. */
  from: number;
  to: number;
  line: number;
  /** What stands there to happen. */
  what: 'run' | 'return' | 'end';
  /** The oldest call first: the program itself. */
  frames: readonly FrameRecord[];
  heap: readonly HeapRecord[];
  /** The objects that nothing reaches any more, by number. */
  unreachable: readonly number[];
  /** How many objects were freed until here. */
  freed: number;
  /** How many lines were printed until here. */
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
