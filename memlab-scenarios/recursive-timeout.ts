import words from '../app/leaks/recursive-timeout/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('recursive-timeout', words, async (page) => {
  await read(page, '[data-specimen] output', '24');
});
