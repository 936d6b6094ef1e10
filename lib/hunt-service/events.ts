import type { Progress } from 'leak-hunt';
import type { Excerpt, Result } from 'leak-hunt/report';
import type { RecordedHunt, ShownLeak } from '../catalogue/recorded/recorded';

/** The result of a hunt from a page, for one target. */
export interface LiveHunt extends Pick<RecordedHunt, 'verdict' | 'chromium' | 'visits'>, Pick<Result, 'ok' | 'reason' | 'durationMs'> {
  leaks: (ShownLeak & { excerpt: Excerpt | null })[];
  /** The id of the heap snapshot, for /api/hunt/snapshot; absent where none was kept. */
  snapshot?: string;
}

/** What the server sends to a page while its hunt waits and runs: one line of JSON each. */
export type HuntEvent =
  /** `ahead` other hunts come first. */
  | { type: 'queued'; ahead: number }
  /** The hunt has begun; these targets are hunted one after the other. */
  | { type: 'begun'; targets: string[] }
  | { type: 'progress'; target: string; progress: Progress }
  | { type: 'result'; target: string; result: LiveHunt }
  /** The hunt cannot go on: there is no Chromium on this machine, or the hunter itself failed. */
  | { type: 'failed'; why: 'no-chromium' | 'broken'; message: string }
  | { type: 'done' };

/** The answer of GET /api/hunt. */
export interface Availability {
  isOn: boolean;
  /** Whether the pages come from the development server, where React runs effects twice. */
  isDevelopment: boolean;
}
