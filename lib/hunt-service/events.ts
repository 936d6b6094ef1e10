import type { Progress } from 'leak-hunt';
import type { Excerpt, Result } from 'leak-hunt/report';
import type { RecordedHunt, ShownLeak } from '../catalogue/recorded/recorded';

/** What a hunt that was started from a page has found on one target. */
export interface LiveHunt extends Pick<RecordedHunt, 'verdict' | 'chromium' | 'visits'>, Pick<Result, 'ok' | 'reason' | 'durationMs'> {
  leaks: (ShownLeak & { excerpt: Excerpt | null })[];
  /** Names the heap snapshot at /api/hunt/snapshot; absent where none was kept. */
  snapshot?: string;
}

/** What a page is told while its hunt waits and goes on: one line of JSON each. */
export type HuntEvent =
  /** Other hunts come first. */
  | { type: 'queued'; ahead: number }
  /** It has begun; these are hunted, one after the other. */
  | { type: 'begun'; targets: string[] }
  | { type: 'progress'; target: string; progress: Progress }
  | { type: 'result'; target: string; result: LiveHunt }
  /** It cannot go on: there is no Chromium here, or the hunter itself broke. */
  | { type: 'failed'; why: 'no-chromium' | 'broken'; message: string }
  | { type: 'done' };

/** What GET /api/hunt says. */
export interface Availability {
  isOn: boolean;
  /** Whether the pages come from the development server, where React runs effects twice. */
  isDevelopment: boolean;
}
