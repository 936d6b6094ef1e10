import { isSearchable, sizesOf } from '../record/container-size';
import type { Cdp, Recording } from '../record/types';
import { type SuspectContainer, suspectContainers } from './containers';

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
  let growing = suspects.flatMap((suspect, i) => {
    const size = sizes[i] ?? 0;
    return size >= made ? [{ ...suspect, size, series: [] as number[] }] : [];
  });
  for (let i = 0; i < windows * furtherVisits && growing.length > 0; i++) {
    const isSteady = i >= furtherVisits && growing.every(({ series }) => series.every((more) => more > 0));
    if (isSteady) break;
    await visit();
    const now = await sizesOf(cdp, growing.map(({ container }) => container));
    growing = growing
      .map((suspect, j) => ({ ...suspect, size: now[j] ?? 0, series: [...suspect.series, (now[j] ?? 0) - suspect.size] }))
      .filter(mayGrow);
  }
  return growing.map((suspect) => ({ ...suspect, perVisit: perVisitOf(suspect.series) }));
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
