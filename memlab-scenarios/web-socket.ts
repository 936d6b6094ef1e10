import words from '../app/leaks/web-socket/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('web-socket', words, async (page) => {
  await press(page, '[data-specimen] button:nth-child(2):enabled');
  await read(page, '[data-specimen] p', 'stands at Shop floor');
});
