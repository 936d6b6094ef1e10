import words from '../app/leaks/worker-terminate/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('worker-terminate', words, async (page) => {
  await read(page, '[data-specimen] output', 'rgb(');
});
