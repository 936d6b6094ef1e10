import words from '../app/leaks/query-gc-time/case';
import { pairScenario, see } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('query-gc-time', words, async (page) => {
  await see(page, '[data-specimen] b:not(:empty)');
});
