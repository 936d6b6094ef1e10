import words from '../app/leaks/event-source/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('event-source', words, async (page) => {
  await read(page, '[data-specimen] output', 'Sourdough');
});
