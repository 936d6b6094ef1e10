import { type PayloadCounts, slotCount } from './canary';
import type { LeakKind } from '../catalogue/case';
import type { Counters } from './counters/counters';

export interface Payload {
  name: string;
  kind: LeakKind;
}

/**
 * How live payloads are counted: with a canary in each payload, or, for payloads that are not JavaScript objects of the
 * page, with the counters of a drive.
 */
export type CountingMethod = 'canary' | 'objectUrls' | 'marks' | 'sheets';

/** The counting method for a payload. */
export function countingMethodOf({ name, kind }: Payload): CountingMethod {
  if (kind === 'object-url') return 'objectUrls';
  if (kind === 'timing') return 'marks';
  return name === 'adopted style sheet' ? 'sheets' : 'canary';
}

/** The number of live payloads of a specimen. */
export function aliveIn({ alive }: PayloadCounts): number {
  return alive.reduce((sum, count) => sum + count, 0);
}

/** Copies the counts of a drive's counters into the payload counts. Does nothing for payloads that have a canary. */
export function tallyInto(counts: PayloadCounts, payload: Payload, counters: Pick<Counters, 'objectUrls' | 'marks' | 'sheets'>): void {
  const method = countingMethodOf(payload);
  if (method === 'canary') return;
  const { made, alive: aliveVisits } = counters[method];
  const alive = aliveVisits();
  for (const [visit, count] of made) {
    counts.madeTotal += count - (counts.made[visit % slotCount] ?? 0);
    counts.made[visit % slotCount] = count;
    counts.alive[visit % slotCount] = alive.filter((of) => of === visit).length;
  }
}
