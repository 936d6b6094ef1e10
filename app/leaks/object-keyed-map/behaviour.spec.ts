import { feature } from '@/e2e/support/feature';

feature('object-keyed-map', 'gives points and remembers the ones before', async ({ specimen, expect }) => {
  const verdict = specimen.locator('output');
  await expect(verdict).toHaveText('not tasted yet');
  await specimen.getByRole('button', { name: '4' }).click();
  await expect(verdict).toHaveText('4 of 5');
  await specimen.getByRole('button', { name: '2' }).click();
  await expect(verdict).toHaveText('2 of 5, after 4 at first');
});
