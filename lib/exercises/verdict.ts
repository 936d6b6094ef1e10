/* The types of a verdict on a learner's copy. */

import type { Leak } from 'leak-hunt/report';

/** The content of the file that `check --json FILE` writes. It must not change, because other tools read it (app/exercises/GUIDE.md). Times are milliseconds. */
export interface Verdict {
  version: 1;
  tool: 'leak-lab-exercise';
  exercise: string;
  /** The status of the first test that did not pass; `pass` if all passed. */
  status: Status;
  checkedAt: string;
  durationMs: number;
  /** One entry for each test that ran, in order. No test runs after the first that did not pass. */
  tests: TestResult[];
  leaks: LeakScore;
}

/** `error`: the judge itself failed. `inconclusive`: the measurement does not show whether there is a leak. */
export type Status = 'pass' | 'fail' | 'error' | 'inconclusive';

export interface TestResult {
  name: LayerName;
  status: Status;
  /** One paragraph that helps the learner, or one sentence that says what is correct. */
  message: string;
  durationMs: number;
}

export type LayerName = 'types' | 'behaviour' | 'linter' | 'memory';

/** The leaks of the problem that are gone, those that are left, and new leaks. */
export interface LeakScore {
  /** The number of leaks in the problem. */
  of: number;
  /** Null if the memory test did not run. */
  gone: string[] | null;
  left: Leak[];
  added: Leak[];
}

/** The result of one layer. */
export type Answer = Pick<TestResult, 'status' | 'message'> & { score?: LeakScore };

/** The answer of `GET /api/exercises/<slug>/verdict`. */
export interface LastVerdictAnswer {
  /** Whether the lab runs on the visitor's own machine. Otherwise the answer has no verdict. */
  isLocal: boolean;
  verdict: Verdict | null;
}

/** Called with a description of what the judge is doing. */
export type OnStep = (words: string) => void;

/** The exit status of a check: 0 solved, 1 not solved, 2 an error. */
export function exitStatusOf({ status }: Pick<Verdict, 'status'>): 0 | 1 | 2 {
  if (status === 'pass') return 0;
  return status === 'error' ? 2 : 1;
}
