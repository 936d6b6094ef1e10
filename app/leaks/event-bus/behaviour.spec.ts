import { feature } from '@/e2e/support/feature';

feature('event-bus', 'buzzes when the dish that was ordered is ready', async ({ specimen, expect }) => {
  const said = specimen.locator('output');
  await expect(said).toHaveText('You hold a pager. What may it be?');
  await specimen.getByRole('button', { name: 'Mushroom pie' }).click();
  await expect(said).toHaveText('Bzzz! Your mushroom pie is ready.');
  await specimen.getByRole('button', { name: 'Pumpkin soup' }).click();
  await expect(said).toHaveText('Bzzz! Your pumpkin soup is ready.');
});
