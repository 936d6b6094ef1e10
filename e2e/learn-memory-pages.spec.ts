/** Tests the accessibility and the layout of the lessons. */
import { expect, test } from 'playwright/test';
import { expectAccessible } from './support/accessible';

const steps = ['allocation', 'leaks', 'garbage-collection'];

for (const step of steps) {
  test(`the lesson ${step} passes axe in both colour schemes, with its lists open`, async ({ page }) => {
    await page.goto(`/learn/${step}`);
    for (const summary of await page.locator('main summary').all()) await summary.click();
    await expectAccessible(page);
  });

  for (const width of [390, 1280]) {
    test(`the lesson ${step} fits a width of ${width} without horizontal scrolling`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`/learn/${step}`);
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await overflow()).toBeLessThanOrEqual(0);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      expect(await overflow()).toBeLessThanOrEqual(0);
    });
  }
}
