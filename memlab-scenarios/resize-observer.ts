import words from '../app/leaks/resize-observer/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('resize-observer', words, async (page) => {
  await read(page, '[data-specimen] output', 'km');
});
