import words from '../app/leaks/idle-callback/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('idle-callback', words, async (page) => {
  await read(page, '[data-specimen] output', 'lonley');
});
