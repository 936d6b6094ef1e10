import { isSearchable, sizesOf } from '../record/container-size';
import type { Cdp, Recording } from '../record/types';
import { isOfFixedLength, type SuspectContainer, suspectContainers } from './containers';
import { visitOf } from './series';

/** The suspects of a recording, which a pass needs twice. */
const known = new WeakMap<Recording, SuspectContainer[]>();

/** A container that grew in some further visits. */
export interface ContainerGrowth extends SuspectContainer {
  /** By further visit, by how much it grew. */
  series: number[];
  /** The least of the series; of growth in a rhythm, the mean. */
  perVisit: number;
  /** Its size at the end. */
  size: number;
  /** Whether it grows ahead of its content, as a buffer that is doubled whenever it is full. Then the series has the two readings. */
  isAhead?: true;
}

/** In each of so many visits a container grows that is fed in each visit. */
const furtherVisits = 3;
/** How often three further visits are made for a container that grows in some visits only. */
const windows = 4;

/** The containers of a recording that may have grown. @param made how many visits the page has had */
export function suspectsOf(recording: Recording, made: number): SuspectContainer[] {
  const suspects = known.get(recording) ?? suspectContainers(recording, made);
  known.set(recording, suspects);
  return suspects;
}

/**
 * Finds the containers that grow with every visit, or in each three visits. A container is suspect if its memory was born in
 * a visit. But memory also grows ahead of its content, and is renewed when entries are replaced. So the sizes are read before
 * and after further visits. Without a suspect there are none.
 * @param visit makes one visit
 * @param made how many visits the page has had
 * @param byThePage marks (1) the nodes that the page reaches without the tracker
 */
export async function growingContainers(cdp: Cdp, visit: () => Promise<void>, recording: Recording, made: number, byThePage: Uint8Array): Promise<ContainerGrowth[]> {
  const suspects = suspectsOf(recording, made).filter(({ holder }) => byThePage[holder] === 1);
  if (suspects.length === 0 || !isSearchable(recording.snapshot)) return [];
  const sizes = await sizesOf(cdp, suspects.map(({ container }) => container));
  const large = suspects.flatMap((suspect, i) => {
    const size = sizes[i] ?? 0;
    return size >= made ? [{ ...suspect, size, series: [] as number[] }] : [];
  });
  let growing = large;
  let further = 0;
  for (let i = 0; i < windows * furtherVisits && growing.length > 0; i++) {
    const isSteady = i >= furtherVisits && growing.every(({ series }) => series.every((more) => more > 0));
    if (isSteady) break;
    await visit();
    further++;
    const now = await sizesOf(cdp, growing.map(({ container }) => container));
    growing = growing
      .map((suspect, j) => ({ ...suspect, size: now[j] ?? 0, series: [...suspect.series, (now[j] ?? 0) - suspect.size] }))
      .filter(mayGrow);
  }
  if (growing.length > 0) return growing.map((suspect) => ({ ...suspect, perVisit: perVisitOf(suspect.series) }));
  return growingAhead(cdp, visit, made, further, large.filter((suspect) => isKeptBetweenVisits(recording, suspect)));
}

/** Whether a typed array or a buffer was made in one visit and not replaced in the next, as one that is made longer only when it is full. */
function isKeptBetweenVisits({ snapshot, marks }: Recording, { edge }: SuspectContainer): boolean {
  const value = snapshot.target(edge);
  return isOfFixedLength(snapshot, value) && visitOf(snapshot.id(value), marks) < marks.length - 2;
}

/**
 * Finds the typed arrays and buffers that grow ahead of their content. One that is doubled whenever it is full grows once while the
 * number of visits doubles. So the sizes are read after twice and after four times as many visits as were made.
 * @param further how many further visits were made already
 */
async function growingAhead(cdp: Cdp, visit: () => Promise<void>, made: number, further: number, suspects: readonly Omit<ContainerGrowth, 'perVisit'>[]): Promise<ContainerGrowth[]> {
  if (suspects.length === 0) return [];
  const sizesAfter = async (visits: number, from: number) => {
    for (let i = from; i < visits; i++) await visit();
    return sizesOf(cdp, suspects.map(({ container }) => container));
  };
  const first = await sizesAfter(2 * made, made + further);
  const second = await sizesAfter(4 * made, 2 * made);
  return suspects.flatMap((suspect, i): ContainerGrowth[] => {
    const more = (second[i] ?? 0) - (first[i] ?? 0);
    if (first[i] === undefined || more <= 0) return [];
    const series = [first[i] - suspect.size, more];
    return [{ ...suspect, size: second[i] ?? 0, series, perVisit: Math.round((10 * more) / (2 * made)) / 10, isAhead: true }];
  });
}

/** A value that is replaced must become longer at once; what an object has inside may have a rhythm, but becomes no smaller. */
function mayGrow({ container, series }: Pick<ContainerGrowth, 'container' | 'series'>): boolean {
  if (typeof container !== 'number') return series.every((more) => more > 0);
  if (series.some((more) => more < 0)) return false;
  return series.length % furtherVisits > 0 || series.slice(-furtherVisits).some((more) => more > 0);
}

/** The least of a series without a rhythm; else the mean. */
function perVisitOf(series: readonly number[]): number {
  const least = Math.min(...series);
  return least > 0 ? least : Math.round((10 * series.reduce((sum, more) => sum + more, 0)) / series.length) / 10;
}
