import words from '../app/leaks/mutation-observer/case';
import { pairScenario, press, see } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('mutation-observer', words, async (page) => {
  for (const time of ['night', 'day']) {
    await press(page, '[data-specimen] button');
    await see(page, `[data-specimen] [aria-label="A town by ${time}"]`);
  }
});
