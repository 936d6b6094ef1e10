import { isVariant } from '@/lib/exercises/exercise';
import type { PayloadCounts } from '@/lib/live/canary';
import type { CollectionMethod } from '@/lib/lessons/collection/collection';
import { type State, statesOf } from '@/lib/live/columns';
import { type Drive, type Target, visits } from '@/lib/live/drive';
import { verdictOf } from '@/lib/live/verdict';

type Specimen = Target['specimen'];

const specimens: Record<Specimen, string> = { leaky: 'Leaky', fixed: 'Fixed', control: 'Control', work: 'Your copy', problem: 'Problem', solution: 'Solution' };

export function saySpecimen(specimen: Specimen): string {
  return specimens[specimen];
}

/** A page by its specimen, for the beginning of a text: "Leaky page", "Your copy". */
export function sayPage(specimen: Specimen): string {
  return specimen === 'work' ? specimens.work : `${specimens[specimen]} page`;
}

/** A page by its specimen, within a sentence: "the leaky page", "your copy". */
function thePage(specimen: Specimen): string {
  return specimen === 'work' ? 'your copy' : `the ${sayPage(specimen).toLowerCase()}`;
}

/** Whether the specimen is a page of an exercise: there the payloads are blocks of data, which are not all that can leak. */
export function isOfExercise(specimen: Specimen): boolean {
  return isVariant(specimen);
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
  const page = thePage(target.specimen);
  switch (phase) {
    case 'visiting':
      return `Visit ${visit} of ${visits}: on ${page}.`;
    case 'leaving':
      return `Visit ${visit} of ${visits}: leaving ${page}.`;
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
function sayVerdict({ samples, target }: Pick<Drive, 'samples' | 'target'>, name: string): string {
  if (isOfExercise(target.specimen)) return sayExerciseVerdict(samples, name);
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

/** Text: the verdict of a drive through a page of an exercise. Only a growth is certain, because the blocks are not all that can leak. */
function sayExerciseVerdict(samples: Drive['samples'], name: string): string {
  const verdict = verdictOf(samples.map(({ payloads }) => payloads));
  const rest = 'Other things can still be retained: the check finds them, too.';
  if (samples.at(-1)?.made === samples[0]?.made) return `These visits made no ${name}, so there is nothing to count here. The check counts everything.`;
  switch (verdict.is) {
    case 'retained':
      return `Retained: each visit left ${many(verdict.perVisit, `${name} behind`, `${name}s behind`)}, ${verdict.count} in all. This page leaks.`;
    case 'released':
      return `Released: no ${name} of these visits is still in memory. ${rest}`;
    case 'bounded':
      return `Bounded: ${many(verdict.count, name)} ${verdict.count === 1 ? 'stays' : 'stay'} in memory, and the number does not grow with each visit. ${rest}`;
    case 'unclear':
      return `Inconclusive: after the visits, ${verdict.counts.join(', ')} ${name}s were alive. The number neither grows steadily nor stays at zero.`;
  }
}
