import type { Page } from 'puppeteer-core';
import { isStorybook, previewAddress, readStoryIndex, storiesOf, storyOfAddress, type Story } from '../../frameworks/storybook';
import type { Findings } from './findings';
import type { Walk } from './types';

/**
 * Makes a walk of each story, if the page that is shown is a Storybook: the story is mounted and unmounted.
 * @param address the address that was asked for. If it names a story, that story is the only walk
 * @returns whether it is a Storybook
 * @throws Error if it has no story, or not the one that the address names
 */
export async function findStories(page: Page, address: string, findings: Findings): Promise<boolean> {
  if (!(await page.evaluate(isStorybook))) return false;
  const index = storiesOf((await page.evaluate(readStoryIndex)) ?? '');
  if (!index) return false;
  const asked = storyOfAddress(address);
  const stories = asked === undefined ? index.stories : index.stories.filter(({ id }) => id === asked);
  if (stories.length === 0) throw new Error(asked === undefined ? `the Storybook at ${address} has no story.` : `the Storybook has no story "${asked}".`);
  findings.stories = stories.length;
  for (const story of stories) {
    const why = whyLeftOut(story, findings);
    if (why === undefined) findings.add(walkOf(story, address));
    else findings.leaveOut(why, story.name);
  }
  if (asked === undefined) for (const name of index.docs) findings.leaveOut('are pages of documentation', name);
  return true;
}

function whyLeftOut({ name }: Story, findings: Findings): string | undefined {
  const { choice } = findings;
  if (choice.excludes(name, null)) return 'are excluded (--exclude)';
  return choice.hasNames && !choice.namesItem(name) ? 'are not included (--include)' : findings.whyFull();
}

function walkOf({ id, name }: Story, address: string): Walk {
  const url = previewAddress(address);
  return { name: `${new URL('.', address).href} → story "${name}"`, url, there: [{ do: 'mount', story: id }], back: [{ do: 'unmount' }] };
}
