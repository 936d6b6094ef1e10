import words from '../app/leaks/style-injection/case';
import { pairScenario, read } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('style-injection', words, async (page) => {
  await read(page, 'head > style', '.ink-madder');
});
