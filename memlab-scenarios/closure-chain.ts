import words from '../app/leaks/closure-chain/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('closure-chain', words, async (page) => {
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] output', 'instead of');
});
