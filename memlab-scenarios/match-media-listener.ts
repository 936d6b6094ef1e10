import words from '../app/leaks/match-media-listener/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('match-media-listener', words, async (page) => {
  await read(page, '[data-specimen] output', 'rows');
});
