import words from '../app/leaks/intersection-observer/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('intersection-observer', words, async (page) => {
  // Nobody scrolls: the pages that have left would look out too.
  await read(page, '[data-specimen] output', 'in sight');
});
