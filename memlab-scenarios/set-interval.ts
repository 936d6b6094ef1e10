import words from '../app/leaks/set-interval/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('set-interval', words, async (page) => {
  await read(page, '[data-specimen] tbody', 'L');
});
