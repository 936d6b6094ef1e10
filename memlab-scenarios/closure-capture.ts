import words from '../app/leaks/closure-capture/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('closure-capture', words, async (page) => {
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] output', '25600 samples');
});
