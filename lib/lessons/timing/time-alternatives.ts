import { type Summary, summarize } from '@/lib/benchmark/statistics';
import type { Clock } from './clock';

/** One of several ways to do a job. */
export interface Alternative {
  id: string;
  /** Its name in the table. */
  label: string;
  /** Prepares the job; not timed. @returns the job. It returns a number, so that the compiler cannot remove it */
  prepare: () => () => number;
}

export interface Plan {
  /** The number of timed runs of each alternative. */
  runs: number;
  /** The number of warm-up runs, whose times are ignored: the engine compiles code that runs often. */
  warmUps: number;
  /** The minimum duration of a run, which repeats the job, in milliseconds. */
  leastMs: number;
}

export interface Tools {
  clock: Clock;
  /** The clock's smallest step, in milliseconds. */
  resolutionMs: number;
  /** Yields to other tasks. */
  pause(): Promise<void>;
  /** Called after every round, including warm-up rounds. */
  onRound?(done: number, rounds: number): void;
}

export interface Result {
  id: string;
  label: string;
  /** The duration of one job, in milliseconds. */
  perCall: Summary;
  /** How often each run repeated the job. */
  calls: number;
}

/** A rounded clock may be wrong by one step at either end of a run. A run therefore takes at least this many steps. */
const stepsInRun = 40;
const mostCalls = 1 << 24;

/**
 * Times alternatives in turns: each round has one run of each, so that a slower machine affects all of them. A run
 * repeats the job until the error of the clock is at most a twentieth of it.
 * @throws RangeError if `plan.runs` is below 1
 */
export async function timeAlternatives(alternatives: readonly Alternative[], plan: Plan, tools: Tools): Promise<Result[]> {
  const leastMs = Math.max(plan.leastMs, stepsInRun * tools.resolutionMs);
  const runners = alternatives.map((alternative) => {
    const job = alternative.prepare();
    return { alternative, job, calls: callsFor(job, leastMs, tools.clock), times: [] as number[] };
  });
  const rounds = plan.warmUps + plan.runs;
  for (let round = 0; round < rounds; round++) {
    for (const runner of runners) {
      await tools.pause();
      const took = timeOf(runner.job, runner.calls, tools.clock) / runner.calls;
      if (round >= plan.warmUps) runner.times.push(took);
      // A warm job is faster than a newly compiled one, and needs more calls to fill a run.
      else runner.calls = Math.max(runner.calls, callsFor(runner.job, leastMs, tools.clock));
    }
    tools.onRound?.(round + 1, rounds);
  }
  return runners.map(({ alternative: { id, label }, times, calls }) => ({ id, label, perCall: summarize(times), calls }));
}

/** Doubles the number of calls until they take `leastMs`. */
function callsFor(job: () => number, leastMs: number, clock: Clock): number {
  let calls = 1;
  while (calls < mostCalls && timeOf(job, calls, clock) < leastMs) calls *= 2;
  return calls;
}

/** Uses the results of the jobs, so that the compiler cannot remove them. */
let answers = 0;

function timeOf(job: () => number, calls: number, clock: Clock): number {
  const begin = clock();
  for (let call = 0; call < calls; call++) answers = (answers + job()) % 1e9;
  return clock() - begin;
}

/** The ratio of each result to the fastest one, by id. */
export function ratios(results: readonly Result[]): Map<string, number> {
  const fastest = Math.min(...results.map(({ perCall }) => perCall.median));
  return new Map(results.map(({ id, perCall }) => [id, perCall.median / fastest]));
}

/** Whether two results are too close to distinguish: the median of each lies within the spread of the other. */
export function overlap({ perCall: one }: Result, { perCall: other }: Result): boolean {
  return [[one, other] as const, [other, one] as const].every(([a, b]) => b.least <= a.median && a.median <= b.most);
}
