import words from '../app/leaks/broadcast-channel/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('broadcast-channel', words, async (page) => {
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] output', '1');
});
