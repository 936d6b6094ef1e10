import type { Visit } from '@/lib/catalogue/behaviour';

/** Tells the tide, and at the next visit what it was at this one. */
export async function works({ page, specimen, expect }: Visit): Promise<void> {
  await expect(specimen.locator('output')).toHaveText('310 cm');
  await expect(specimen.getByText('nothing to compare it with')).toBeVisible();
  await page.goBack();
  await expect(specimen).toHaveCount(0);
  await page.goForward();
  await expect(specimen.locator('output')).toHaveText('317 cm');
  await expect(specimen.getByText('last time it was 310 cm')).toBeVisible();
}
