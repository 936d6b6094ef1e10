import { feature } from '@/e2e/support/feature';

feature('lazy-singleton', 'finds rhymes', async ({ specimen, expect }) => {
  for (const [word, rhymes] of [['night', 'light, kite'], ['moon', 'tune, spoon'], ['sea', 'tea, key']] as const) {
    await specimen.getByLabel('What rhymes with').selectOption(word);
    await specimen.getByRole('button', { name: 'Look it up' }).click();
    await expect(specimen.locator('output')).toHaveText(rhymes);
  }
});
