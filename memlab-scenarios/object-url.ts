import words from '../app/leaks/object-url/case';
import { pairScenario, press, see } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('object-url', words, async (page) => {
  await press(page, '[data-specimen] button');
  await see(page, '[data-specimen] img');
  await page.evaluate(() => (document.querySelector('[data-specimen] img') as HTMLImageElement).decode());
});
