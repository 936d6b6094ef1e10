import { isSearchable, sizesOf } from '../record/container-size';
import type { Cdp, Recording } from '../record/types';
import { type SuspectContainer, suspectContainers } from './containers';

/** A container that grew in each of some further visits. */
export interface ContainerGrowth extends SuspectContainer {
  /** By further visit, by how much it grew. */
  series: number[];
  /** The least of the series. */
  perVisit: number;
  /** Its size at the end. */
  size: number;
}

const furtherVisits = 3;

/**
 * Finds the containers that grow with every visit. A container is suspect if its memory was born in a visit. But memory also
 * grows ahead of its content, and is renewed when entries are replaced. So the sizes are read before and after further
 * visits. Without a suspect there are none.
 * @param visit makes one visit
 * @param made how many visits the page has had
 * @param byThePage marks (1) the nodes that the page reaches without the tracker
 */
export async function growingContainers(cdp: Cdp, visit: () => Promise<void>, recording: Recording, made: number, byThePage: Uint8Array): Promise<ContainerGrowth[]> {
  const suspects = suspectContainers(recording, made).filter(({ holder }) => byThePage[holder] === 1);
  if (suspects.length === 0 || !isSearchable(recording.snapshot)) return [];
  const sizes = await sizesOf(cdp, suspects.map(({ container }) => container));
  let growing = suspects.flatMap((suspect, i) => {
    const size = sizes[i] ?? 0;
    return size >= made ? [{ ...suspect, size, series: [] as number[] }] : [];
  });
  for (let i = 0; i < furtherVisits && growing.length > 0; i++) {
    await visit();
    const now = await sizesOf(cdp, growing.map(({ container }) => container));
    growing = growing.flatMap((suspect, j) => {
      const size = now[j] ?? 0;
      return size > suspect.size ? [{ ...suspect, size, series: [...suspect.series, size - suspect.size] }] : [];
    });
  }
  return growing.map((suspect) => ({ ...suspect, perVisit: Math.min(...suspect.series) }));
}
