import type { Judgement } from '../detect/types';
import type { PathStep } from '../heap/types';
import type { LeakKind } from '../record/types';

/** A place in a file as an editor shows it: lines and columns from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Some lines of a source file, the first of them being line `from` (from 1). */
export interface Excerpt {
  from: number;
  lines: string[];
}

export interface Leak {
  name: string;
  kind: LeakKind;
  perVisit: number;
  /** How many are alive at the end, of those born in the recorded visits. */
  count: number;
  /** What all of them keep alive together. */
  retainedBytes: number;
  source: { file: string; line: number; column: number } | null;
  sentence: string;
  /** The stations from the GC root to one of them. */
  trace: string[];
  /** Present where an allow list lets this leak pass: why, and until which day. */
  allowed?: { reason: string; expires: string };
}

/** A leak with what only people are shown: the whole path, the survivors of each visit, the source. */
export interface ExplainedLeak extends Leak {
  /** The retainer path of one of them; empty where no object of the heap is the leak. */
  path: PathStep[];
  series: number[];
  /** The station of `trace` that holds on to what was born in a visit. */
  suspect: number;
  /** The lines around `source`; null when the source is not known. */
  excerpt: Excerpt | null;
}

export interface Explanation {
  /** The one that explains most first. */
  leaks: ExplainedLeak[];
  /** The groups that no leak explains. */
  rest: Judgement;
  /**
   * Whether one more look may show otherwise, since nothing but the number of visits speaks for the leaks: each visit's
   * objects hang on others than the last one's, or they are texts, which V8 makes anew at times.
   */
  isFleeting: boolean;
  /** Whether some leak's line needs allocation stacks, of which the recording has none. */
  missesStacks: boolean;
}
