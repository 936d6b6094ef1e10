import words from '../app/leaks/performance-observer/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('performance-observer', words, async (page) => {
  await read(page, '[data-specimen] tbody', 'Everything was loaded');
});
