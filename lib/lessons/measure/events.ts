import type { Collection } from './trace-gc';

/** What arrives, one JSON object a line, while an experiment runs. `end` or `error` comes last, and once. */
export type MeasureEvent<T = unknown> =
  | { type: 'start'; node: string; v8: string; platform: string }
  | { type: 'gc'; gc: Collection }
  | { type: 'data'; data: T }
  | { type: 'end'; ms: number }
  | { type: 'error'; message: string };
