import { expose } from 'comlink';
import { resolutionOf } from '@/lib/lessons/timing/clock';
import { type Plan, timeAlternatives, type Result } from '@/lib/lessons/timing/time-alternatives';
import { type SuiteName, suites } from '@/lib/lessons/timing/suites';

/** The results of a suite, and how they were measured. */
export interface Report {
  results: Result[];
  plan: Plan;
  /** The clock's smallest step here, in milliseconds. */
  resolutionMs: number;
}

const plan: Plan = { runs: 15, warmUps: 3, leastMs: 15 };
const clock = () => performance.now();

/** Times the suites of the lessons in a worker, so that the page stays responsive. */
const timing = {
  /** @param onRound called after each round with the number of finished rounds and of all rounds */
  async run(name: SuiteName, onRound: (done: number, rounds: number) => void): Promise<Report> {
    const resolutionMs = resolutionOf(clock);
    const pause = () => new Promise<void>((resolve) => void setTimeout(resolve));
    const results = await timeAlternatives(suites[name].alternatives, plan, { clock, resolutionMs, pause, onRound });
    return { results, plan, resolutionMs };
  },
};

export type Timing = typeof timing;

expose(timing);
