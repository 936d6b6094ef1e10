import hunts from './hunts.json';
import type { Recorded, RecordedHunt } from './recorded';

/** The recorded results of the hunter on every page of the lab (`npm run record`). */
export const recordedHunts = hunts as Recorded;

/**
 * The recorded hunt of a target, such as `window-listener/leaky`; undefined if the case was added after the last
 * record.
 */
export function recordedHunt(target: string): RecordedHunt | undefined {
  return recordedHunts[target];
}
