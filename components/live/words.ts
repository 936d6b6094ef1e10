import type { PayloadCounts } from '@/lib/live/canary';
import type { CollectionMethod } from '@/lib/lessons/collection/collection';
import { type State, statesOf } from '@/lib/live/columns';
import { type Drive, type Target, visits } from '@/lib/live/drive';
import { verdictOf } from '@/lib/live/verdict';

const specimens = { leaky: 'Leaky', fixed: 'Fixed', control: 'Control' } as const;

export function saySpecimen(specimen: Target['specimen']): string {
  return specimens[specimen];
}

function many(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** Text: the number of visits and of payloads. */
export function sayVisits(payloads: PayloadCounts | null, name: string): string {
  if (!payloads || payloads.visits === 0) return 'Not visited yet';
  return `${many(payloads.visits, 'visit')} made ${payloads.madeTotal} × ${name}`;
}

const inWords: Record<State, string> = {
  alive: 'in use',
  waiting: 'not collected yet',
  retained: 'retained',
  released: 'collected',
};

/** Text for every state, always in the same order, so that the layout is stable. */
export function sayStates(payloads: PayloadCounts | null): { state: State; words: string }[] {
  const counts = payloads ? statesOf(payloads) : { alive: 0, waiting: 0, retained: 0, released: 0 };
  return (Object.keys(inWords) as State[]).map((state) => ({ state, words: `${counts[state]} ${inWords[state]}` }));
}

const ways: Record<CollectionMethod, string> = {
  gc: 'Collected by calling gc(), which this browser offers.',
  pressure: 'Collected by allocating memory until an unreachable test object was gone.',
  measurement: 'Collected by the browser while it measured the memory of this page.',
};

/** Text: the result of a requested collection. */
export function sayCollected(way: CollectionMethod | null | 'running' | undefined): string {
  if (way === undefined) return '';
  if (way === 'running') return 'Collecting garbage …';
  return way === null ? 'This browser did not collect an unreachable test object in time, so there is no result.' : ways[way];
}

/** Text: the phase or the result of a drive. */
export function sayDrive(drive: Drive, name: string): string {
  const { phase, visit, target, failure, way } = drive;
  const page = `${saySpecimen(target.specimen).toLowerCase()} page`;
  switch (phase) {
    case 'visiting':
      return `Visit ${visit} of ${visits}: on the ${page}.`;
    case 'leaving':
      return `Visit ${visit} of ${visits}: leaving the ${page}.`;
    case 'collecting':
      return visit === 0 ? 'Collecting garbage before the first visit.' : `Visit ${visit} of ${visits}: left; collecting garbage.`;
    case 'stopped':
      return `Stopped in visit ${visit} of ${visits}.`;
    case 'failed':
      return `The drive ended in visit ${visit} of ${visits}: ${failure ?? ''}`;
    case 'done':
      return `${sayVerdict(drive, name)} ${way ? ways[way] : ''}`;
  }
}

/** Text: the verdict of a drive. */
function sayVerdict({ samples }: Pick<Drive, 'samples'>, name: string): string {
  const verdict = verdictOf(samples.map(({ payloads }) => payloads));
  switch (verdict.is) {
    case 'retained':
      return `Retained: each visit left ${many(verdict.perVisit, `${name} behind`, `× ${name} behind`)}, ${verdict.count} in all. This page leaks.`;
    case 'released':
      return `Released: no ${name} of these visits is still in memory. This page does not leak.`;
    case 'bounded':
      return `Bounded: ${verdict.count} × ${name} stays in memory, and the number does not grow with each visit. This page does not leak.`;
    case 'unclear':
      return `Inconclusive: after the visits, ${verdict.counts.join(', ')} × ${name} were alive. The number neither grows steadily nor stays at zero.`;
  }
}
