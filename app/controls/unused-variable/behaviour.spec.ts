import { feature } from '@/e2e/support/feature';

feature('unused-variable', 'tells the shortest shadow of a month', async ({ specimen, expect }) => {
  await specimen.getByLabel('Month').fill('3');
  await specimen.getByRole('button', { name: 'Read the sundial' }).click();
  await expect(specimen.locator('output')).toHaveText('At noon of month 3 the shadow is 3 cm long.');
});
