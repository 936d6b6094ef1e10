import { type Summary, summarize } from '@/lib/benchmark/statistics';
import type { Clock } from './clock';

/** One way to do a job, among several that are compared. */
export interface Contender {
  id: string;
  /** As a row of the table calls it. */
  label: string;
  /** Makes what the job needs, untimed. @returns the job, whose answer is a number, so that no compiler may skip it */
  prepare: () => () => number;
}

export interface Plan {
  /** Timed runs of every contender. */
  runs: number;
  /** Runs before those, whose times are thrown away: the engine compiles what it sees often. */
  warmUps: number;
  /** A run repeats the job until it takes this long, in milliseconds. */
  leastMs: number;
}

export interface Tools {
  clock: Clock;
  /** The clock's smallest step, in milliseconds. */
  resolutionMs: number;
  /** Lets everybody else have a turn. */
  pause(): Promise<void>;
  /** Told after every round, warm-ups included. */
  onRound?(done: number, rounds: number): void;
}

export interface Result {
  id: string;
  label: string;
  /** How long the job takes once, in milliseconds. */
  perCall: Summary;
  /** How often a run did the job. */
  calls: number;
}

/** What a rounded clock may add to a run or take from it: one step at either end. A run is at least this many steps. */
const stepsInRun = 40;
const mostCalls = 1 << 24;

/**
 * Times contenders in turns, a run of each in every round, so that a machine that slows down slows all of them. A run
 * repeats the job often enough that the clock's rounding is at most a twentieth of it.
 * @throws RangeError if `plan.runs` is below 1
 */
export async function race(contenders: readonly Contender[], plan: Plan, tools: Tools): Promise<Result[]> {
  const leastMs = Math.max(plan.leastMs, stepsInRun * tools.resolutionMs);
  const runners = contenders.map((contender) => {
    const job = contender.prepare();
    return { contender, job, calls: callsFor(job, leastMs, tools.clock), times: [] as number[] };
  });
  const rounds = plan.warmUps + plan.runs;
  for (let round = 0; round < rounds; round++) {
    for (const runner of runners) {
      await tools.pause();
      const took = timeOf(runner.job, runner.calls, tools.clock) / runner.calls;
      if (round >= plan.warmUps) runner.times.push(took);
      // A warm job is faster than one just compiled, and needs more calls to fill a run.
      else runner.calls = Math.max(runner.calls, callsFor(runner.job, leastMs, tools.clock));
    }
    tools.onRound?.(round + 1, rounds);
  }
  return runners.map(({ contender: { id, label }, times, calls }) => ({ id, label, perCall: summarize(times), calls }));
}

/** How often to do a job for it to take so long: doubled until it does. */
function callsFor(job: () => number, leastMs: number, clock: Clock): number {
  let calls = 1;
  while (calls < mostCalls && timeOf(job, calls, clock) < leastMs) calls *= 2;
  return calls;
}

/** Keeps the answers wanted, and so the work. */
let answers = 0;

function timeOf(job: () => number, calls: number, clock: Clock): number {
  const begin = clock();
  for (let call = 0; call < calls; call++) answers = (answers + job()) % 1e9;
  return clock() - begin;
}

/** How many times as long as the fastest each result took, by its id; the fastest has 1. */
export function ratios(results: readonly Result[]): Map<string, number> {
  const fastest = Math.min(...results.map(({ perCall }) => perCall.median));
  return new Map(results.map(({ id, perCall }) => [id, perCall.median / fastest]));
}

/** Whether two results are too close to tell apart: the median of each lies within the spread of the other. */
export function overlap({ perCall: one }: Result, { perCall: other }: Result): boolean {
  return [[one, other] as const, [other, one] as const].every(([a, b]) => b.least <= a.median && a.median <= b.most);
}
