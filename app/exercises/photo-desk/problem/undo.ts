import { ballast } from '@/lib/live/ballast';

/** One change of the brightness, and the way back. */
export class BrightnessStep {
  readonly before = ballast(80); // DEMO: the pixels as they were
  private readonly from: number;
  private readonly apply: (brightness: number) => void;

  constructor(from: number, apply: (brightness: number) => void) {
    this.from = from;
    this.apply = apply;
  }

  undo() {
    this.apply(this.from);
  }
}

const steps: BrightnessStep[] = [];

/** Remembers a step, so that it can be taken back. */
export function remember(step: BrightnessStep): void {
  steps.push(step);
}

/** Takes back the last step. */
export function undo(): void {
  steps.pop()?.undo();
}
