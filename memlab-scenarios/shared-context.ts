import words from '../app/leaks/shared-context/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('shared-context', words, async (page) => {
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] output', 'Developing turns');
});
