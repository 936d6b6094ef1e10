import words from '../app/leaks/use-callback-chain/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('use-callback-chain', words, async (page) => {
  // Two steps, so three renders, each with a swatch of its own.
  await press(page, '[data-specimen] button:nth-of-type(1)');
  await read(page, '[data-specimen] output', '2 red, 1 blue');
  await press(page, '[data-specimen] button:nth-of-type(2)');
  await read(page, '[data-specimen] output', '2 red, 2 blue');
});
