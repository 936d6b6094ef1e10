import { type Cage, roll } from './canary';
import type { LeakKind } from '../catalogue/case';
import type { Counters } from './counters/counters';

export interface Payload {
  name: string;
  kind: LeakKind;
}

/**
 * How the page knows which payloads live: a canary in each; or, where no object of the page lives as long as the payload, by
 * counting it in a drive.
 */
export type Sight = 'canary' | 'addresses' | 'marks' | 'sheets';

export function sightOf({ name, kind }: Payload): Sight {
  if (kind === 'object-url') return 'addresses';
  if (kind === 'timing') return 'marks';
  return name === 'adopted style sheet' ? 'sheets' : 'canary';
}

/** How many payloads of a specimen are alive. */
export function aliveIn({ alive }: Cage): number {
  return alive.reduce((sum, count) => sum + count, 0);
}

/** Enters what the counters of a drive know of such payloads, as a canary would have done. */
export function tallyInto(cage: Cage, payload: Payload, counters: Pick<Counters, 'addresses' | 'marks' | 'sheets'>): void {
  const sight = sightOf(payload);
  if (sight === 'canary') return;
  const { made, there } = counters[sight];
  const alive = there();
  for (const [visit, count] of made) {
    cage.madeInAll += count - (cage.made[visit % roll] ?? 0);
    cage.made[visit % roll] = count;
    cage.alive[visit % roll] = alive.filter((of) => of === visit).length;
  }
}
