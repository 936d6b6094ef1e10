import type { Visit } from '@/lib/catalogue/behaviour';

/** It looks at once, and again each time the tab becomes visible; every look moves a parcel on. */
export async function works({ page, specimen, expect }: Visit): Promise<void> {
  await expect(specimen.getByRole('listitem')).toHaveText(['Desk lamp at the sorting centre', 'Kettle at the depot', 'Notebooks packed']);
  await expect(specimen.locator('output')).toHaveText('looked once');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(specimen.locator('output')).toHaveText('looked 2 times');
  await expect(specimen.getByRole('listitem').first()).toHaveText('Desk lamp in the van');
}
