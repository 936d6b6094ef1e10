import { feature } from '@/e2e/support/feature';

feature('dangling-promise', 'opens when enough coins are in', async ({ specimen, expect }) => {
  await specimen.getByRole('button', { name: 'Insert 20 cents' }).click();
  await expect(specimen.locator('output')).toHaveText('60 cents more, please.');
  await specimen.getByRole('button', { name: 'Insert 50 cents' }).click();
  await expect(specimen.locator('output')).toHaveText('10 cents more, please.');
  await specimen.getByRole('button', { name: 'Insert 20 cents' }).click();
  await expect(specimen.locator('output')).toHaveText('The gate is open.');
});
