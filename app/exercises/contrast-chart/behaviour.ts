import type { Visit } from '@/lib/catalogue/behaviour';

/** Paints itself anew whenever the contrast changes, whoever changed it. */
export async function works({ page, specimen, expect }: Visit): Promise<void> {
  const bars = specimen.locator('rect');
  await expect(bars).toHaveCount(6);
  await expect(bars.first()).toHaveAttribute('fill', 'steelblue');

  await specimen.getByRole('checkbox').check();
  await expect(bars.first()).toHaveAttribute('fill', 'black');
  await specimen.getByRole('checkbox').uncheck();
  await expect(bars.last()).toHaveAttribute('fill', 'steelblue');
  await expect(bars.last()).toHaveAttribute('height', '19');

  await page.evaluate(() => (document.documentElement.dataset.contrast = 'more'));
  await expect(bars.last()).toHaveAttribute('fill', 'black');
  await page.evaluate(() => delete document.documentElement.dataset.contrast);
  await expect(bars.last()).toHaveAttribute('fill', 'steelblue');
}
