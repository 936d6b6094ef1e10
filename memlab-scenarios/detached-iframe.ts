import words from '../app/leaks/detached-iframe/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('detached-iframe', words, async (page) => {
  await press(page, '[data-specimen] button:last-child');
  await read(page, '[data-specimen] output', 'monospace');
});
