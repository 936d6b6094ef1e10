import type { Leak } from 'leak-hunt/report';

/** What `check --json FILE` writes; fixed, since others read it (app/exercises/GUIDE.md). Times are milliseconds. */
export interface Verdict {
  version: 1;
  tool: 'leak-lab-exercise';
  exercise: string;
  /** That of the first test that is not a pass; pass when all are. */
  status: Status;
  checkedAt: string;
  durationMs: number;
  /** One entry for each test that ran, in order; the first that is not a pass is the last. */
  tests: TestResult[];
  leaks: LeakScore;
}

/** error: the judge could not do its work. inconclusive: it could, and cannot say. */
export type Status = 'pass' | 'fail' | 'error' | 'inconclusive';

export interface TestResult {
  name: LayerName;
  status: Status;
  /** One paragraph that helps, or what was found to be well. */
  message: string;
  durationMs: number;
}

export type LayerName = 'types' | 'behaviour' | 'linter' | 'memory';

/** Of the leaks that the problem had: which are gone, which are left; and what is retained that it did not have. */
export interface LeakScore {
  of: number;
  /** Null as long as nothing was measured. */
  gone: string[] | null;
  left: Leak[];
  added: Leak[];
}

/** What one layer has to say. */
export type Answer = Pick<TestResult, 'status' | 'message'> & { score?: LeakScore };

/** The answer of `GET /api/exercises/<slug>/verdict`. */
export interface LastVerdictAnswer {
  /** Whether the lab runs on the visitor's own machine; elsewhere nobody is told what was judged there. */
  isLocal: boolean;
  verdict: Verdict | null;
}

/** Told what the judge is doing. */
export type OnStep = (words: string) => void;

/** The exit status of a check: 0 solved, 1 not solved, 2 broken. */
export function exitStatusOf({ status }: Pick<Verdict, 'status'>): 0 | 1 | 2 {
  if (status === 'pass') return 0;
  return status === 'error' ? 2 : 1;
}
