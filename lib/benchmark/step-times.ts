import type { Progress } from 'leak-hunt';

export type Step = Progress['step'];

/** Milliseconds spent in each step of a walk; all visits together are one step. */
export type StepTimes = Partial<Record<Step, number>>;

/** Measures the steps of a walk from the hunter's progress reports: a step lasts until the next report. */
export class StepClock {
  private readonly times: StepTimes = {};
  private current: { step: Step; since: number } | undefined;

  /** @param now the clock, in milliseconds */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The hunter's `onProgress` callback. */
  readonly onProgress = ({ step }: Progress): void => {
    this.close();
    this.current = { step, since: this.now() };
  };

  /** Ends the last step and returns the times. */
  stop(): StepTimes {
    this.close();
    this.current = undefined;
    return this.times;
  }

  private close(): void {
    if (!this.current) return;
    const { step, since } = this.current;
    this.times[step] = (this.times[step] ?? 0) + this.now() - since;
  }
}
