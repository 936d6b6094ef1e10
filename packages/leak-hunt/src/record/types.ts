import type { Snapshot } from '../heap/snapshot';

/** What a leak is made of; `kind` in the report. */
export const leakKinds = [
  'object', 'closure', 'string', 'number-store', 'buffer', 'detached-dom', 'dom', 'listener', 'timer', 'frame', 'observer',
  'worker', 'port', 'channel', 'socket', 'object-url', 'media', 'timing', 'style', 'storage', 'history', 'wasm',
] as const;

export type LeakKind = (typeof leakKinds)[number];

/** A CDP session with the page, from Puppeteer or Playwright. The recorder needs nothing else of a browser. */
export interface Cdp {
  send(method: string, params?: object): Promise<unknown>;
  on(event: string, listener: (params: never) => void): unknown;
  off(event: string, listener: (params: never) => void): unknown;
}

/** A target of the browser: https://chromedevtools.github.io/devtools-protocol/tot/Target/#type-TargetInfo */
export interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
  parentId?: string;
  parentFrameId?: string;
  openerId?: string;
  canAccessOpener?: boolean;
  browserContextId?: string;
}

/** A position in a script, as V8 counts: line and column from 0. */
export interface Position {
  scriptId: number;
  line: number;
  column: number;
}

/** A step of a hunt. */
export type Progress =
  | { step: 'warm-up'; visit: number; of: number }
  /** `isAgain` in the second pass over the same page. */
  | { step: 'visit'; visit: number; of: number; isAgain?: true }
  | { step: 'settle' }
  | { step: 'snapshot' }
  | { step: 'analysis' }
  /** Further visits without tracking, which show whether what was found stays. */
  | { step: 'confirmation'; visit: number; of: number }
  /** After them, the wait until the page's pending timers have run. */
  | { step: 'pending timers' }
  /** The control walk, from its page's load to its growth; the analysis goes on after it. */
  | { step: 'control walk' };

/** How to record a walk. */
export interface RecordOptions {
  /** How many visits are counted. */
  visits: number;
  /** How many visits come before, to load lazy chunks, fill caches and compile code. */
  warmUps: number;
  /** Whether V8 records allocation stacks. This slows the page more than everything else that is recorded. */
  stacks?: boolean;
  /**
   * In how many further visits a leak is confirmed before it is told. Without it the hunter decides; false confirms none.
   */
  confirm?: number | false;
  /** Called with all targets of the browser before the first visit and after each: the other heaps of the page are measured. */
  heaps?: { note(targets: readonly TargetInfo[]): Promise<void> };
  onProgress?: (progress: Progress) => void;
  /**
   * Called when a snapshot begins. It returns a function that receives the text in pieces and must not throw. A hunt with a
   * second pass takes a second snapshot, and only that one counts.
   */
  onSnapshot?: () => (piece: string) => void;
}

/** A property, or a variable of a scope, whose value is replaced by a longer one: a string, a typed array, a copy of an array. */
interface Slot {
  /** V8's id of the object that has the property, or of a function that sees the variable. */
  owner: number;
  name: string;
  isVariable: boolean;
}

/** The texts that an array or a Map has as its values, all together. */
interface Texts {
  /** V8's id of the array or Map. */
  textsOf: number;
}

/** V8's id of an object, a slot, or texts. V8 gives no handle to a typed array or a string by its id. */
export type Container = number | Slot | Texts;

/** V8's id of the object through which a container is read. */
export function ownerOf(container: Container): number {
  if (typeof container === 'number') return container;
  return 'textsOf' in container ? container.textsOf : container.owner;
}

/** How a leak can be proved: by the first of these that is not empty. */
export interface Proof {
  /** V8's ids of objects that were born in the first visits. */
  held: readonly number[];
  /** The tracker's numbers of resources that the first visits opened. */
  resources: readonly number[];
  /** What the tracker counts, by its key, and how many of it each visit adds. */
  counts: readonly { key: string; perVisit: number }[];
  /** Arrays, Maps and others that have a size, and by how much each visit makes them larger. */
  containers: readonly { container: Container; perVisit: number }[];
  /** Whether the code removes from what keeps the objects, or tests its length. Then the limit may be large. */
  isTrimmed: boolean;
  /** Whether the code removes from it by the clock. Then some seconds must have passed before the last visit. */
  isTimed: boolean;
  /** Where each visit has added an entry of its own to some containers: these. If they get no more, nothing leaks. */
  keepers: readonly Keeper[];
  /** V8's id of an instance of the leak's class. If the class gets no more instances, nothing leaks. Undefined without a class. */
  instance: number | undefined;
  /** Whether the visits seem to replace what keeps the objects by a copy with one more, or to add below it, as to a linked list. */
  isReplaced: boolean;
  /** Counts the objects of the leak's category that were born in the first recorded visit and are alive. Undefined if they have none. */
  bornIn: ((recording: Pick<Recording, 'snapshot' | 'marks'>) => number) | undefined;
  /** How many objects each visit leaves. */
  perVisit: number;
}

/** A container by V8's id, and how many of its entries are objects of the visits. */
export interface Keeper {
  id: number;
  entries: number;
}

/**
 * `confirmed`: still there after the further visits. `bounded`: gone. `full`: still there, but the further visits added nothing.
 * `unproved`: the leak has nothing that can be tested.
 */
export type Outcome = 'confirmed' | 'bounded' | 'full' | 'unproved';

/** How many visits were made after those that left the objects, and for how long, in seconds. */
export interface Confirmed {
  visits: number;
  seconds: number;
}

/** The survivors of one category. */
export interface Group {
  /** The category, which can be compared between two snapshots. For objects see `categoryOf`: `object PriceFeed`. */
  key: string;
  /** By recorded visit, how many of its objects are alive at the end. */
  series: number[];
  /** Their node indices. */
  nodes: number[];
}

/** Resources that recorded visits opened and left open. `what` is `resize listener`, `interval`, `Worker`, … */
export interface Resources extends Group {
  kind: LeakKind;
  what: string;
  /** The stacks that opened them, the most likely first. Empty if the tracker only counts. */
  stacks: readonly string[];
  /** The tracker's number of one of them, from the middle visit. Undefined if the tracker only counts. */
  sample: number | undefined;
  /** The tracker's numbers of those that the first three visits opened. Absent if the tracker only counts. */
  first?: readonly number[];
}

/**
 * A recorded walk: the snapshot at the end, and the object ids that say in which visit an object was born.
 * `marks[i]` is V8's last object id after visit i; `marks[0]` the last one before the first visit.
 */
export interface Recording {
  snapshot: Snapshot;
  marks: number[];
  /** The resources that the visits left open. Undefined if the page was loaded without the tracker. */
  resources: Resources[] | undefined;
  /** V8's object id of the tracker. */
  tracker?: number;
  /** Whether V8 recorded allocation stacks. */
  hasStacks?: boolean;
}

/** The index of the visit from which samples are taken: its objects come neither from the set-up nor from the last render. */
export function middleVisit(visits: number): number {
  return Math.floor(visits / 2);
}
