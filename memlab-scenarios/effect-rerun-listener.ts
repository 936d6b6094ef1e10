import words from '../app/leaks/effect-rerun-listener/case';
import { pairScenario, press, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('effect-rerun-listener', words, async (page) => {
  // Three sheets in every visit. No key is pressed: the stands that have left would hear it too.
  for (const movement of ['Andante', 'Scherzo']) {
    await press(page, '[data-specimen] button:last-of-type');
    await read(page, '[data-specimen] output', movement);
  }
});
