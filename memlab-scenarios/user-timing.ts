import words from '../app/leaks/user-timing/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('user-timing', words, async (page) => {
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] li:first-child', 'Achebe');
});
