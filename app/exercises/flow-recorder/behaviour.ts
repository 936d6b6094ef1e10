import type { Visit } from '@/lib/catalogue/behaviour';

/** The mean is that of the last four readings, and goes on at the next visit. */
export async function works({ page, specimen, expect }: Visit): Promise<void> {
  const mean = specimen.locator('output');
  const read = specimen.getByRole('button', { name: 'Read the meter' });
  await expect(mean).toHaveText('not read yet');
  for (const expected of ['12.00', '14.50', '14.33', '15.50', '16.50', '15.50']) {
    await read.click();
    await expect(mean).toHaveText(`${expected} l/min on average`);
  }
  await expect(specimen.getByRole('listitem').first()).toHaveText('13 l/min, mean 15.50');
  await page.goBack();
  await expect(specimen).toHaveCount(0);
  await page.goForward();
  await read.click();
  await expect(mean).toHaveText('16.50 l/min on average');
}
