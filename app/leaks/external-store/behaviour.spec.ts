import { feature } from '@/e2e/support/feature';

feature('external-store', 'shows the new price after a bid for its lot, and only then', async ({ specimen, expect }) => {
  const price = specimen.locator('output');
  await expect(price).toHaveText('240 crowns');
  await specimen.getByRole('button', { name: 'Bid for something else' }).click();
  await expect(price).toHaveText('240 crowns');
  await specimen.getByRole('button', { name: 'Bid for the sextant' }).click();
  await expect(price).toHaveText('245 crowns');
});
