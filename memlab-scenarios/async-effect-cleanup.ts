import words from '../app/leaks/async-effect-cleanup/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('async-effect-cleanup', words, async (page) => {
  await read(page, '[data-specimen] output', '°C');
});
