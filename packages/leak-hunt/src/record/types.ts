import type { Snapshot } from '../heap/snapshot';

/** What a leak is made of; `kind` in the report. */
export const leakKinds = [
  'object', 'closure', 'detached-dom', 'dom', 'listener', 'timer', 'frame', 'observer', 'worker', 'port', 'channel',
  'socket', 'object-url', 'media', 'timing',
] as const;

export type LeakKind = (typeof leakKinds)[number];

/** What the recorder needs of a browser: one CDP session with the page, Puppeteer's or Playwright's. */
export interface Cdp {
  send(method: string, params?: object): Promise<unknown>;
  on(event: string, listener: (params: never) => void): unknown;
  off(event: string, listener: (params: never) => void): unknown;
}

export type Progress =
  | { step: 'warm-up'; visit: number; of: number }
  /** `isAgain` in a second look at the same page. */
  | { step: 'visit'; visit: number; of: number; isAgain?: true }
  | { step: 'settle' }
  | { step: 'snapshot' }
  | { step: 'analysis' }
  /** The control walk, from its page's load to its growth; the analysis goes on after it. */
  | { step: 'control walk' };

export interface RecordOptions {
  /** How many visits are counted. */
  visits: number;
  /** How many go before, for lazy chunks, caches and compiled code. */
  warmUps: number;
  /** Whether V8 notes who allocates what. It costs the page more than all else that is recorded. */
  stacks?: boolean;
  onProgress?: (progress: Progress) => void;
  /**
   * Called when a snapshot begins. What it gives is given the text, piece by piece, while that is read, and must not
   * throw. A hunt that has to look again takes a second snapshot, which is then the one that counts.
   */
  onSnapshot?: () => (piece: string) => void;
}

/** Objects of one constructor that outlived the visit they were born in. */
export interface Group {
  /** Comparable between two snapshots; of objects as `categoryOf` gives it: `object PriceFeed`. */
  key: string;
  /** How many of each recorded visit are still alive. */
  series: number[];
  /** Their node indices. */
  nodes: number[];
}

/** What is open at the end that a recorded visit opened: `what` is `resize listener`, `interval`, `Worker`, … */
export interface Resources extends Group {
  kind: LeakKind;
  what: string;
  /** The stacks that opened them, the likeliest first; none where the tracker only counts. */
  stacks: readonly string[];
  /** The tracker's number of one of them, from a middle visit; undefined where it keeps no single ones. */
  sample: number | undefined;
}

/**
 * One tracked walk: who was born when, and who is still alive at the end.
 * `marks[i]` is V8's last object id after visit i; `marks[0]` the last one before the first visit.
 */
export interface Recording {
  snapshot: Snapshot;
  marks: number[];
  /** What the visits opened and left open; undefined when the page was loaded without the tracker. */
  resources: Resources[] | undefined;
}

/** Of so many visits, the one that samples are taken from, from 0: what it left is neither set-up nor a last render. */
export function middleVisit(visits: number): number {
  return Math.floor(visits / 2);
}
