import { expose } from 'comlink';
import { resolutionOf } from '@/lib/lessons/timing/clock';
import { type Plan, race, type Result } from '@/lib/lessons/timing/race';
import { type SuiteName, suites } from '@/lib/lessons/timing/suites';

/** What came out of a suite, and how it was measured. */
export interface Report {
  results: Result[];
  plan: Plan;
  /** The clock's smallest step here, in milliseconds. */
  resolutionMs: number;
}

const plan: Plan = { runs: 15, warmUps: 3, leastMs: 15 };
const clock = () => performance.now();

/** Times the lessons' suites off the main thread, so that the page stays awake meanwhile. */
const bench = {
  /** @param onRound told how many rounds are done, and of how many */
  async run(name: SuiteName, onRound: (done: number, rounds: number) => void): Promise<Report> {
    const resolutionMs = resolutionOf(clock);
    const pause = () => new Promise<void>((resolve) => void setTimeout(resolve));
    const results = await race(suites[name].contenders, plan, { clock, resolutionMs, pause, onRound });
    return { results, plan, resolutionMs };
  },
};

export type Bench = typeof bench;

expose(bench);
