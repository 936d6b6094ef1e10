import { feature } from '@/e2e/support/feature';
import type { Product } from '@/app/api/products/route';

feature('query-gc-default', 'lists what stands on the first shelf', async ({ page, specimen, expect }) => {
  await expect(specimen.locator('output')).toHaveText('Shelf 1');
  const products = (await (await page.request.get('/api/products?pick=1')).json()) as Product[];
  expect(products).toHaveLength(4);
  await expect(specimen.getByRole('row')).toHaveText(products.map(({ name, price }) => `${name}${(price / 100).toFixed(2)}`));
});
