import words from '../app/leaks/object-keyed-map/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('object-keyed-map', words, async (page) => {
  await press(page, '[data-specimen] button:last-child');
  await read(page, '[data-specimen] output', '5 of 5');
});
