import { feature } from '@/e2e/support/feature';

feature('element-listener', 'describes the seat that was chosen', async ({ specimen, expect }) => {
  await specimen.getByRole('button', { name: '2B' }).click();
  await expect(specimen.locator('output')).toHaveText('Seat 2B, behind.');
  await specimen.getByRole('button', { name: '1C' }).click();
  await expect(specimen.locator('output')).toHaveText('Seat 1C, in front.');
});
