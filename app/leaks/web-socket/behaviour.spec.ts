import { feature } from '@/e2e/support/feature';

feature('web-socket', 'calls the lift and follows it from floor to floor', async ({ specimen, expect }) => {
  const stated = specimen.getByRole('paragraph').first();
  await expect(stated).toHaveText('The lift stands at Cellar, after 0 floors.');

  await specimen.getByRole('button', { name: 'Archive' }).click();
  await expect(stated).toHaveText('The lift stands at Archive, after 3 floors.');
  await specimen.getByRole('button', { name: 'Shop floor' }).click();
  await expect(stated).toHaveText('The lift stands at Shop floor, after 5 floors.');
});
