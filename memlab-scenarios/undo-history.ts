import words from '../app/leaks/undo-history/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('undo-history', words, async (page) => {
  await press(page, '[data-specimen] .row button');
  await read(page, '[data-specimen] output', 'Quince jam');
});
