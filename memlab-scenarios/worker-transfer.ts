import words from '../app/leaks/worker-transfer/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('worker-transfer', words, async (page) => {
  await read(page, '[data-specimen] output', ' and ');
});
