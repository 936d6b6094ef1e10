import words from '../app/leaks/animation-frame/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('animation-frame', words, async (page) => {
  await read(page, '[data-specimen] output', 'day');
});
