import type { RecordStep } from './record';

/** What the server sends to a page while a snapshot is recorded for it: one line of JSON each. */
export type RecordEvent =
  /** `ahead` other recordings or hunts come first. */
  | { type: 'queued'; ahead: number }
  | { type: 'progress'; progress: RecordStep }
  /** `snapshot` is its id for /api/hunt/snapshot, and its size is in bytes. */
  | { type: 'recorded'; snapshot: string; bytes: number }
  /** There is no Chromium on this machine, or the recording failed. */
  | { type: 'failed'; why: 'no-chromium' | 'broken'; message: string }
  | { type: 'done' };
