import { feature } from '@/e2e/support/feature';

feature('pending-promise', 'lets a train wait until the signal is clear', async ({ specimen, expect }) => {
  const news = specimen.locator('output');
  await specimen.getByRole('button', { name: 'Announce a train' }).click();
  await expect(news).toHaveText('A freight train waits before the signal.');
  await specimen.getByRole('button', { name: 'Set the signal to clear' }).click();
  await expect(news).toHaveText('The freight train, 32 wagons, enters on track 2.');
});
