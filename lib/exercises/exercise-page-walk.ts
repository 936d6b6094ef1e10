import { pathToFileURL } from 'node:url';
import type { Page } from 'memlab';
import { exerciseScenario, labUrl } from '../catalogue/scenario';
import type { Variant } from './exercise';
import { askGuard, installGuard } from './guard';
import { variantFolder } from './exercise-page/specimen';

/**
 * The scenario for the pages of all exercises. Environment variables select the page; each step reads them again:
 * LEAK_LAB_EXERCISE (slug), LEAK_LAB_VARIANT, LEAK_LAB_PRELUDE (the number of visits before the counted ones),
 * LEAK_LAB_GUARD (1 installs the guard, which works only on the exercise page: there it runs before the learner's code).
 * LAB_URL is the address of the server.
 */

function selected() {
  const { LEAK_LAB_EXERCISE: slug = '', LEAK_LAB_VARIANT: variant = 'work', LEAK_LAB_PRELUDE, LEAK_LAB_GUARD } = process.env;
  return { slug, variant: variant as Variant, prelude: Number(LEAK_LAB_PRELUDE ?? 0), isGuarded: LEAK_LAB_GUARD === '1' };
}

function scenario() {
  const { slug, variant } = selected();
  return exerciseScenario(slug, variant, async (page) => {
    const file = pathToFileURL(variantFolder(slug, 'walk.ts')).href;
    const { perform } = (await import(file)) as { perform: (page: Page) => Promise<void> };
    await perform(page);
  });
}

export const url = () => labUrl(`/exercises/${selected().slug}`);
export const isPageLoaded = async () => true;

export async function setup(page: Page): Promise<void> {
  const { prelude, isGuarded } = selected();
  if (isGuarded) await installGuard(page);
  for (let visit = 0; visit < prelude; visit++) {
    await action(page);
    await back(page);
  }
}

export async function action(page: Page): Promise<void> {
  await scenario().action(page);
}

export async function back(page: Page): Promise<void> {
  await scenario().back(page);
  if (selected().isGuarded) await askGuard(page);
}
