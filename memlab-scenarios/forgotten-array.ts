import words from '../app/leaks/forgotten-array/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('forgotten-array', words, async (page) => {
  await press(page, '[data-specimen] button');
  await press(page, '[data-specimen] button:enabled ~ button:enabled');
  await read(page, '[data-specimen] output', 'up to parcel 1');
});
