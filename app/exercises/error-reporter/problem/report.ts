import { ballast } from '@/lib/live/ballast';

export interface Entry {
  message: string;
  count: number;
}

/** What went wrong during one checkout: equal messages are counted, not repeated. */
export class ErrorReport {
  readonly context = ballast(85); // DEMO: the basket, the session, the last requests
  private readonly counts = new Map<string, number>();

  add(parts: readonly unknown[]): readonly Entry[] {
    const message = parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ');
    this.counts.set(message, (this.counts.get(message) ?? 0) + 1);
    return Array.from(this.counts, ([message, count]) => ({ message, count }));
  }
}
