import words from '../app/leaks/accidental-global/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('accidental-global', words, async (page) => {
  await read(page, '[data-specimen] tbody', 'Valley run');
});
