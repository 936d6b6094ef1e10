import { feature } from '@/e2e/support/feature';

feature('resize-observer', 'says how many kilometres the window shows', async ({ page, specimen, expect }) => {
  for (const width of [1000, 600, 1000]) {
    await page.setViewportSize({ width, height: 700 });
    const shown = await page.evaluate(() => document.documentElement.getBoundingClientRect().width);
    expect(Math.abs(shown - width)).toBeLessThan(20);
    await expect(specimen.locator('output')).toHaveText(`${(shown / 400).toFixed(1)} km`);
    await expect(specimen.getByRole('listitem')).toHaveCount(width === 1000 ? 4 : 3);
  }
});
