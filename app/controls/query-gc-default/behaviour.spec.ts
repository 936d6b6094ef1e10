import { feature } from '@/e2e/support/feature';
import type { Product } from '@/app/api/products/route';

feature('query-gc-default', 'lists what stands on a shelf', async ({ page, specimen, expect }) => {
  // Which one it is depends on the visits before, and React may ask for the next one twice.
  const stated = specimen.locator('output');
  await expect(stated).toHaveText(/^Shelf \d$/);
  const shelf = (await stated.textContent())?.slice(-1) ?? '';
  const products = (await (await page.request.get(`/api/products?pick=${shelf}`)).json()) as Product[];
  expect(products).toHaveLength(4);
  await expect(specimen.getByRole('row')).toHaveText(products.map(({ name, price }) => `${name}${(price / 100).toFixed(2)}`));
});
