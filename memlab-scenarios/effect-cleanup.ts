import words from '../app/leaks/effect-cleanup/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('effect-cleanup', words, async (page) => {
  // Nothing is said: every pane that is still in the room would keep the words too, and the count would be of words.
  await read(page, '[data-specimen] ul', 'Good morning!');
});
