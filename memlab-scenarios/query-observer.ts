import words from '../app/leaks/query-observer/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('query-observer', words, async (page) => {
  await read(page, '[data-specimen] output', 'south-west');
});
