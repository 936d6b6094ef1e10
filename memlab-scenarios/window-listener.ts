import words from '../app/leaks/window-listener/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('window-listener', words, async (page) => {
  await read(page, '[data-specimen] output', 'across');
});
