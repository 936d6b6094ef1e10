import words from '../app/leaks/widget-destroy/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('widget-destroy', words, async (page) => {
  await read(page, '[data-specimen] output', 'highest wave');
});
