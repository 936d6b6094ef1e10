import words from '../app/leaks/dom-keyed-map/case';
import { pairScenario, press, read, see } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('dom-keyed-map', words, async (page) => {
  await see(page, '[data-specimen] enamel-plate');
  await press(page, '[data-specimen] button:nth-child(2)');
  await read(page, '[data-specimen] enamel-plate', 'Ferry');
  await see(page, '[data-specimen] output:not(:empty)');
});
