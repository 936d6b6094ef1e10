import type { PassWalk } from './types';

/**
 * The walks that may share a page, in groups of one origin each. A walk alone in its group is not among them. Nor is one that prepares
 * its page or its browser context, because the others would have that, too, and one that only waits on its first page.
 */
export function groupsForPasses(walks: readonly PassWalk[]): PassWalk[][] {
  const able = walks.filter(({ scenario: { cookies, beforeInitialPageLoad, setup, action } }) => action && !cookies && !beforeInitialPageLoad && !setup);
  return grouped(able, ({ url }) => new URL(url).origin);
}

/** The walks that begin at the same address, in groups. A walk that begins where no other does is not among them. */
export function withSameStart(walks: readonly PassWalk[]): PassWalk[][] {
  return grouped(walks, ({ url }) => url);
}

function grouped(walks: readonly PassWalk[], keyOf: (walk: PassWalk) => string): PassWalk[][] {
  const groups = new Map<string, PassWalk[]>();
  for (const walk of walks) groups.set(keyOf(walk), [...(groups.get(keyOf(walk)) ?? []), walk]);
  return [...groups.values()].filter(({ length }) => length > 1);
}
