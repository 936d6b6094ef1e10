import words from '../app/leaks/message-channel/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('message-channel', words, async (page) => {
  await read(page, '[data-specimen] output', 'HELLO');
});
