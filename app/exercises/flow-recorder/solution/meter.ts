import { ballast } from '@/lib/live/ballast';

let taken = 0;

/** What the meter sends at one reading. */
export class FlowSample {
  readonly waveform = ballast(60); // DEMO: the signal that the flow was computed from
  readonly litres: number;

  constructor() {
    this.litres = 12 + ((taken++ * 5) % 8);
  }
}
