import { feature } from '@/e2e/support/feature';
import type { Product } from '@/app/api/products/route';

feature('query-gc-time', 'lists what the shop picked', async ({ page, specimen, expect }) => {
  await expect(specimen.locator('b:not(:empty)')).toHaveCount(4);

  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => name.includes('/api/products')));
  expect(asked).toHaveLength(1);
  const picked = (await (await page.request.get(asked.join())).json()) as Product[];
  await expect(specimen.getByRole('listitem')).toHaveText(picked.map((product) => `${product.name} ${(product.price / 100).toFixed(2)}`));
});
