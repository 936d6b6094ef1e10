import words from '../app/leaks/listener-mismatch/case';
import { pairScenario, see } from '../lib/catalogue/scenario';

export const { name, url, action, back, isPageLoaded, leakFilter } = pairScenario('listener-mismatch', words, async (page) => {
  await see(page, '[data-specimen] b');
  // No real pointer: Chromium would keep what lay under it.
  await page.evaluate(() => window.dispatchEvent(new PointerEvent('pointermove', { clientX: 1, clientY: 1 })));
  await see(page, '[data-specimen] b[style*="rotate"]');
});
