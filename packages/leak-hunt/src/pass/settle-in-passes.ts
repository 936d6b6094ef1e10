import { availableParallelism } from 'node:os';
import type { BrowserPages } from '../browser-pages';
import { setEnvironment } from '../drive/environment';
import { messageOf } from '../errors';
import { dividedAmong, groupsForPasses, withSameStart } from './candidates';
import { mostWalks, PassRun } from './run-pass';
import type { PassOptions, PassRemains, PassWalk } from './types';

/** How many pages are walked at the same time at most. A walk mostly waits for its page, so that two pages do not wait for each other. */
const mostPages = Math.min(4, availableParallelism());
/** A second page is opened for so many walks. */
const leastWalks = 3;

/**
 * Makes passes over the walks, and settles those about which there is no doubt. A walk that is in doubt, or that no pass can
 * have, is not settled. A pass ends where its page is full, where a walk breaks, or where the app does not go to the start of a
 * walk without loading a document; then the next pass begins.
 * @returns the walks that were in doubt, each with the reason
 */
export async function settleInPasses(pages: BrowserPages, walks: readonly PassWalk[], options: PassOptions): Promise<Map<PassWalk, string>> {
  const doubts = new Map<PassWalk, string>();
  // The variables are those of this process, so that pages can be walked at the same time only if they have the same.
  for (const group of groupsForPasses(walks)) {
    const restore = setEnvironment(group.env);
    try {
      await settle(pages, group.walks, doubts, options);
    } finally {
      restore();
    }
  }
  return doubts;
}

/** Settles the walks of one group, in several pages at the same time. */
async function settle(pages: BrowserPages, walks: readonly PassWalk[], doubts: Map<PassWalk, string>, options: PassOptions): Promise<void> {
  const queue = dividedAmong(mostPages, walks, mostWalks, leastWalks);
  const work = async () => {
    for (let part = queue.shift(); part; part = queue.shift()) {
      const remains = await onePass(pages, part, options);
      for (const [walk, why] of remains.alone) doubts.set(walk, why);
      // A pass that gets nowhere is not repeated.
      if (remains.left.length > 1 && remains.left.length < part.length) queue.unshift(remains.left);
      queue.push(...withSameStart(remains.unreached));
    }
  };
  await Promise.all(Array.from({ length: mostPages }, work));
}

async function onePass(pages: BrowserPages, walks: readonly PassWalk[], options: PassOptions): Promise<PassRemains> {
  try {
    return await pages.withPage(walks[0]?.url ?? '', (page) => new PassRun(page, options).run(walks));
  } catch (error) {
    if (pages.hasCrashed) await pages.close().catch(() => undefined);
    return { alone: new Map(walks.map((walk) => [walk, messageOf(error)])), unreached: [], left: [] };
  }
}
