import words from '../app/leaks/buffer-view/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('buffer-view', words, async (page) => {
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] output', 'Skylark');
});
