import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'playwright/test';

const steps = ['allocation', 'leaks', 'garbage-collection'];

for (const step of steps) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the lesson ${step} passes axe in the ${colorScheme} scheme, with its lists open`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ colorScheme, ...(baseURL && { baseURL }) });
      const page = await context.newPage();
      await page.goto(`/learn/${step}`);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await context.close();
    });
  }

  for (const width of [390, 1280]) {
    test(`the lesson ${step} fits a width of ${width} without scrolling sideways`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(`/learn/${step}`);
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await overflow()).toBeLessThanOrEqual(0);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      expect(await overflow()).toBeLessThanOrEqual(0);
    });
  }
}
