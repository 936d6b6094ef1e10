import words from '../app/leaks/abort-signal-listener/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('abort-signal-listener', words, async (page) => {
  await press(page, '[data-specimen] button');
  await read(page, '[data-specimen] output', 'Room 2');
});
