import { ballast } from '@/lib/live/ballast';

export interface Reading {
  at: Date;
  depth: number;
}

/** Reads a queue, and remembers how deep it was. */
export class QueueProbe {
  private readonly past = ballast(80); // DEMO: a day of readings
  private taken = 0;
  readonly everySeconds: number;

  constructor(everySeconds: number) {
    this.everySeconds = everySeconds;
  }

  read(): Reading {
    const depth = 40 + ((this.taken * 17) % 23);
    this.past[this.taken++ % this.past.length] = depth;
    return { at: new Date(), depth };
  }

  get average() {
    const readings = this.past.subarray(0, this.taken);
    return readings.reduce((sum, depth) => sum + depth, 0) / Math.max(1, readings.length);
  }
}
