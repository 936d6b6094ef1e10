import { feature } from '@/e2e/support/feature';

feature('worker-pending-requests', 'has a worker find amicable numbers', async ({ page, specimen, expect }) => {
  const pairs = specimen.getByRole('listitem');
  await expect.poll(() => pairs.count()).toBeGreaterThanOrEqual(5);
  const found = (await pairs.allTextContents()).slice(0, 5);
  expect(found).toEqual(['220 and 284', '1184 and 1210', '2620 and 2924', '5020 and 5564', '6232 and 6368']);
  await expect.poll(async () => Number(await specimen.locator('output').textContent())).toBeGreaterThanOrEqual(5);
  expect(page.workers()).toHaveLength(1);
});
