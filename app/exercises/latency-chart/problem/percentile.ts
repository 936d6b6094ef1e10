import { ballast } from '@/lib/live/ballast';

/** One percentile of the latency, over the last 48 hours, in milliseconds. */
export class LatencyPercentile {
  readonly buckets = ballast(75); // DEMO: the histogram of every hour
  readonly hours = Array.from({ length: 48 }, (_, hour) => hour);
  readonly milliseconds: readonly number[];
  readonly percent: number;

  constructor(percent: number) {
    this.percent = percent;
    this.milliseconds = this.hours.map((hour) => Math.round((percent / 10) ** 2 * (3 + Math.sin(hour / 4))));
  }

  get worst() {
    return `p${this.percent} was never above ${Math.max(...this.milliseconds)} ms`;
  }
}
