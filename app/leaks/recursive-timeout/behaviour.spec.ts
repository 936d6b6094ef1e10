import { feature } from '@/e2e/support/feature';

feature('recursive-timeout', 'measures every ten minutes until the roast is done', async ({ page, specimen, expect }) => {
  const stated = specimen.locator('output');
  await expect(stated).toHaveText('24 °C');

  // The time passes at once for what is timed from now on: for the next visit.
  await page.clock.install();
  const address = page.url();
  await page.goBack();
  await page.locator('[data-lobby]').waitFor();
  await page.goForward();
  await page.waitForURL(address);
  for (const degrees of [24, 28, 32, 32]) {
    await expect(stated).toHaveText(`${degrees} °C`);
    await page.clock.fastForward('10:00');
  }
  await expect(specimen).toContainText('Done!');
  expect(await specimen.locator('progress').evaluate((bar: HTMLProgressElement) => bar.position)).toBe(1);
});
