import { feature } from '@/e2e/support/feature';

feature('weakref-misuse', 'launches a balloon and looks around for others', async ({ specimen, expect }) => {
  await expect(specimen).toContainText('In the air: nothing; landed so far: 0.');
  await specimen.getByRole('button', { name: 'Launch a balloon' }).click();
  await expect(specimen.locator('output')).toHaveText('Montgolfière');
  await specimen.getByRole('button', { name: 'Look around' }).click();
  await expect(specimen).toContainText(/landed so far: \d+\./);
});
