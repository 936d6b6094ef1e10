import type { PassWalk } from './types';

/** Walks that may share a page, and the environment variables that all of them read. */
export interface PassGroup {
  env: Readonly<Record<string, string>>;
  walks: PassWalk[];
}

/**
 * The walks that may share a page, in groups of one origin and one environment each. A walk alone in its group is not among them. Nor is
 * one that prepares its page or its browser context, because the others would have that, too, and one that only waits on its first page.
 */
export function groupsForPasses(walks: readonly PassWalk[]): PassGroup[] {
  const able = walks.filter(({ scenario: { cookies, beforeInitialPageLoad, setup, action } }) => action && !cookies && !beforeInitialPageLoad && !setup);
  return grouped(able, ({ url, target }) => JSON.stringify([new URL(url).origin, Object.entries(target.env ?? {}).sort()])).map((group) => ({ env: group[0]?.target.env ?? {}, walks: group }));
}

/** The walks that begin at the same address, in groups. A walk that begins where no other does is not among them. */
export function withSameStart(walks: readonly PassWalk[]): PassWalk[][] {
  return grouped(walks, ({ url }) => url);
}

/**
 * Divides walks among pages that are walked side by side.
 * @param pages how many pages there are
 * @param most how many walks one page can have
 * @param least how many walks make it worth while to open another page
 */
export function dividedAmong(pages: number, walks: readonly PassWalk[], most: number, least: number): PassWalk[][] {
  const parts = Math.max(Math.min(pages, Math.floor(walks.length / least)), Math.ceil(walks.length / most), 1);
  const size = Math.ceil(walks.length / parts);
  return Array.from({ length: Math.ceil(walks.length / size) }, (_, i) => walks.slice(i * size, (i + 1) * size));
}

function grouped(walks: readonly PassWalk[], keyOf: (walk: PassWalk) => string): PassWalk[][] {
  const groups = new Map<string, PassWalk[]>();
  for (const walk of walks) groups.set(keyOf(walk), [...(groups.get(keyOf(walk)) ?? []), walk]);
  return [...groups.values()].filter(({ length }) => length > 1);
}
