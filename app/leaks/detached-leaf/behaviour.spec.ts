import { feature } from '@/e2e/support/feature';

feature('detached-leaf', 'ticks off the plants that were seen', async ({ specimen, expect }) => {
  const seen = specimen.locator('output');
  await expect(specimen.locator('herbarium-sheet > button')).toHaveText(['Sea holly', 'Marsh orchid', 'Wall rue']);
  await expect(seen).toHaveText('none yet');

  await specimen.getByRole('button', { name: 'Wall rue' }).click();
  await expect(seen).toHaveText('Wall rue');
  await specimen.getByRole('button', { name: 'Sea holly' }).click();
  await expect(seen).toHaveText('Wall rue, Sea holly');
});
