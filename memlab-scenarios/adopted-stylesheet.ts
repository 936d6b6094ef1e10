import words from '../app/leaks/adopted-stylesheet/case';
import { pairScenario, press, see } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('adopted-stylesheet', words, async (page) => {
  await press(page, '[data-specimen] button:last-child');
  await see(page, '[data-voice="Bass"][aria-current="true"]');
});
