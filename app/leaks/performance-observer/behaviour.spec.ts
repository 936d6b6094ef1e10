import { feature } from '@/e2e/support/feature';

feature('performance-observer', 'reports how the document was loaded', async ({ page, specimen, expect }) => {
  await expect(specimen.getByRole('row')).toHaveCount(4);
  const measured = await page.evaluate(() => {
    const [loading] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return [loading?.responseStart, loading?.responseEnd, loading?.domInteractive, loading?.loadEventEnd];
  });
  expect(measured.every((after) => Number(after) > 0)).toBe(true);
  await expect(specimen.getByRole('cell')).toHaveText(measured.map((after) => `${Math.round(Number(after))} ms`));
});
