import { feature } from '@/e2e/support/feature';

feature('string-interning', 'prints tags for a station', async ({ specimen, expect }) => {
  await specimen.getByLabel('Station').fill('Narvik');
  await specimen.getByRole('button', { name: 'Print 500 tags' }).click();
  await expect(specimen.locator('output')).toHaveText('500 tags: Narvik by night train 7.');
});
