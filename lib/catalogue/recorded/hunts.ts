import hunts from './hunts.json';
import type { Recorded, RecordedHunt } from './recorded';

/** What the hunter found on every page of the lab when it was last recorded: `npm run record`. */
export const recordedHunts = hunts as Recorded;

/** The recorded hunt of a target, such as `window-listener/leaky`; undefined for a case that is newer than the record. */
export function recordedHunt(target: string): RecordedHunt | undefined {
  return recordedHunts[target];
}
