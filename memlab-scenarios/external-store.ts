import words from '../app/leaks/external-store/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('external-store', words, async (page) => {
  // No bid: every room that was ever left would be told of it.
  await read(page, '[data-specimen] output', 'crowns');
});
