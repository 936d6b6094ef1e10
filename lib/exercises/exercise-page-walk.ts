import { pathToFileURL } from 'node:url';
import type { Page } from 'memlab';
import { exerciseScenario, labUrl } from '../catalogue/scenario';
import type { Variant } from './exercise';
import { askGuard, installGuard } from './guard';
import { variantFolder } from './exercise-page/specimen';

/**
 * The scenario of whichever exercise the environment names, read when a step runs: LEAK_LAB_EXERCISE, LEAK_LAB_VARIANT,
 * LEAK_LAB_PRELUDE (how many visits nobody counts go before), LEAK_LAB_GUARD (on the exercise page, where the guard can
 * come before the learner's code). LAB_URL says where.
 */

function asked() {
  const { LEAK_LAB_EXERCISE: slug = '', LEAK_LAB_VARIANT: variant = 'work', LEAK_LAB_PRELUDE, LEAK_LAB_GUARD } = process.env;
  return { slug, variant: variant as Variant, prelude: Number(LEAK_LAB_PRELUDE ?? 0), isGuarded: LEAK_LAB_GUARD === '1' };
}

function scenario() {
  const { slug, variant } = asked();
  return exerciseScenario(slug, variant, async (page) => {
    const file = pathToFileURL(variantFolder(slug, 'walk.ts')).href;
    const { perform } = (await import(file)) as { perform: (page: Page) => Promise<void> };
    await perform(page);
  });
}

export const url = () => labUrl(`/exercises/${asked().slug}`);
export const isPageLoaded = async () => true;

export async function setup(page: Page): Promise<void> {
  const { prelude, isGuarded } = asked();
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
  if (asked().isGuarded) await askGuard(page);
}
