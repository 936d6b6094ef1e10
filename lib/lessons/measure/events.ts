import type { Collection } from './trace-gc';

/** The events of a running experiment, one JSON object a line. The last one is `end` or `error`. */
export type MeasureEvent<T = unknown> =
  | { type: 'start'; node: string; v8: string; platform: string }
  | { type: 'gc'; gc: Collection }
  | { type: 'data'; data: T }
  | { type: 'end'; ms: number }
  | { type: 'error'; message: string };
