import words from '../app/leaks/detached-dom/case';
import { pairScenario, press, see } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('detached-dom', words, async (page) => {
  await see(page, '[data-specimen] li:last-child pinned-notice');
  await press(page, '[data-specimen] button');
  await see(page, '[data-specimen] li:last-child:empty');
});
