import type { Judgement } from '../detect/types';
import type { Location } from '../heap/snapshot';
import type { PathStep } from '../heap/types';
import type { LeakKind, Proof } from '../record/types';

/** A position in a file as an editor shows it: lines and columns from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** The line of a leak: the author's own, and the library's own where a library made the reference. */
export interface Line {
  source: Place | null;
  library: Place | null;
}

/** A statement in the code that the browser runs which may have made a reference. Lines and columns from 0. */
export interface Statement {
  scriptId: number;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** Where the body of the function around it begins. Undefined at the top level. */
  body: Location | undefined;
  /** The name of the method that it calls: `addEventListener`; '' if it calls none. */
  method: string;
}

/** The statements that may have made a leak's reference, the most likely ones first. */
export interface Statements {
  /** They pass on the first closure that was born in a visit. */
  keeping: Statement[];
  /** They add to the variable or property through which the older object is reached. */
  adding: Statement[];
}

/** Some lines of a source file. The first one has the number `from` (from 1). */
export interface Excerpt {
  from: number;
  lines: string[];
}

/** A leak as the JSON report has it. */
export interface Leak {
  name: string;
  kind: LeakKind;
  /** The heap that it is in: `page`, `worker search.js`, `frame https://maps.example/embed`, … */
  heap: string;
  perVisit: number;
  /** How many of the objects that were born in recorded visits are alive at the end. */
  count: number;
  /** The bytes that all of them retain together. */
  retainedBytes: number;
  source: { file: string; line: number; column: number } | null;
  /** Where a library made the reference: the library's own line. `source` is then the author's call that led there. */
  library?: { file: string; line: number; column: number } | null;
  sentence: string;
  /**
   * All older objects that keep it alive, each with the line that made the reference. The first is the one on the retainer
   * path; the others would keep it if that reference were gone.
   */
  retainers?: { name: string; source: { file: string; line: number; column: number } | null }[];
  /** The names on the retainer path from the GC root to one of them. */
  trace: string[];
  /** Present if further visits have confirmed the leak: over how many visits in all, and in how many seconds. */
  confirmed?: { visits: number; seconds: number };
  /** Present if an allow list allows this leak: the reason, and the last day. */
  allowed?: { reason: string; expires: string };
}

/** A leak with the details that only the terminal and the HTML report show: the full path, the series, the source. */
export interface ExplainedLeak extends Leak {
  /** The retainer path of one of them. Empty if the leak is no object of the heap. */
  path: PathStep[];
  series: number[];
  /** The index in `trace` of the retainer, which has the suspect reference. */
  suspect: number;
  /** The lines around `source`. Null if the source is not known. */
  excerpt: Excerpt | null;
}

/** A leak before further visits have confirmed it. */
export interface Suspect extends ExplainedLeak {
  proof: Proof;
}

/** The result of the explain stage. */
export interface Explanation {
  /** The leaks, the one with the most bytes first. */
  leaks: Suspect[];
  /** The groups that no leak explains. */
  rest: Judgement;
  /**
   * Whether a second pass may give another verdict: the objects of each visit have another retainer, or they are strings,
   * which V8 sometimes creates again.
   */
  isUncertain: boolean;
  /** Whether the line of a leak needs allocation stacks, and the recording has none. */
  missesStacks: boolean;
}
