import words from '../app/leaks/stale-ref-cleanup/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('stale-ref-cleanup', words, async (page) => {
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] output', 'Assam');
});
