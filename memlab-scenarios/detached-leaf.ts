import words from '../app/leaks/detached-leaf/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('detached-leaf', words, async (page) => {
  await press(page, '[data-specimen] herbarium-sheet > button');
  await read(page, '[data-specimen] output', 'Sea holly');
});
