import words from '../app/leaks/media-contexts/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('media-contexts', words, async (page) => {
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] output', '415 times');
});
