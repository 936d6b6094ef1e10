import type { FileChange } from './diff';

/** The answer of `GET /api/exercises/<slug>/changes`. */
export interface ChangesAnswer {
  /** Whether the lab runs on the visitor's own machine. Otherwise the answer has no files. */
  isLocal: boolean;
  /** The absolute path of the learner's copy; null if there is none. */
  folder: string | null;
  /** The files that differ from the problem. */
  files: FileChange[];
}
