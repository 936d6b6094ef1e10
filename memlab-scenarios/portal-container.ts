import words from '../app/leaks/portal-container/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('portal-container', words, async (page) => {
  await press(page, '[data-specimen] button');
  await press(page, 'poster-layer dialog[open] button');
  await read(page, '[data-specimen] output', 'On the wall');
});
