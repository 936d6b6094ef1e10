import type { BrowserPages } from '../browser-pages';
import { messageOf } from '../errors';
import { groupsForPasses, withSameStart } from './candidates';
import { PassRun } from './run-pass';
import type { PassOptions, PassRemains, PassWalk } from './types';

/**
 * Makes passes over the walks, and settles those about which there is no doubt. A walk that is in doubt, or that no pass can
 * have, is not settled. A pass ends where its page is full, where a walk breaks, or where the app does not go to the start of a
 * walk without loading a document; then the next pass begins.
 * @returns the walks that were in doubt, each with the reason
 */
export async function settleInPasses(pages: BrowserPages, walks: readonly PassWalk[], options: PassOptions): Promise<Map<PassWalk, string>> {
  const doubts = new Map<PassWalk, string>();
  const queue = groupsForPasses(walks);
  for (let group = queue.shift(); group; group = queue.shift()) {
    const remains = await onePass(pages, group, options);
    for (const [walk, why] of remains.alone) doubts.set(walk, why);
    // A pass that gets nowhere is not repeated.
    if (remains.left.length > 1 && remains.left.length < group.length) queue.unshift(remains.left);
    queue.push(...withSameStart(remains.unreached));
  }
  return doubts;
}

async function onePass(pages: BrowserPages, walks: readonly PassWalk[], options: PassOptions): Promise<PassRemains> {
  try {
    return await pages.withPage(walks[0]?.url ?? '', (page) => new PassRun(page, options).run(walks));
  } catch (error) {
    if (pages.hasCrashed) await pages.close().catch(() => undefined);
    return { alone: new Map(walks.map((walk) => [walk, messageOf(error)])), unreached: [], left: [] };
  }
}
