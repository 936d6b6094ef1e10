import type { Choice } from './patterns';
import type { Discovery, LeftOut, Walk } from './types';

/** What a discovery has found until now. */
export class Findings implements Discovery {
  readonly walks: Walk[] = [];
  readonly leftOut: LeftOut[] = [];
  pages = 0;
  stories?: number;

  constructor(
    readonly choice: Choice,
    private readonly maxWalks: number,
    private readonly onProgress: (text: string) => void = () => undefined,
  ) {}

  add(walk: Walk): void {
    this.walks.push(walk);
  }

  leaveOut(why: string, what: string): void {
    this.leftOut.push({ why, what });
  }

  /** Why nothing more is tried. Undefined: something is. */
  whyFull(): string | undefined {
    return this.walks.length >= this.maxWalks ? `were not tried (--max-walks ${this.maxWalks})` : undefined;
  }

  progress(what: string): void {
    this.onProgress(`looking for walks, ${this.walks.length} found; trying ${what}`);
  }
}
