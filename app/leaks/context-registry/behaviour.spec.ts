import { feature } from '@/e2e/support/feature';

feature('context-registry', 'saves what is written', async ({ specimen, expect }) => {
  await expect(specimen.locator('output')).toHaveText('Not saved yet.');
  const save = specimen.getByRole('button', { name: 'Save everything' });
  await save.click();
  await expect(specimen.locator('output')).toHaveText('Saved 7 words.');
  await specimen.getByLabel('Chapter one').fill('Call me Ishmael.');
  await save.click();
  await expect(specimen.locator('output')).toHaveText('Saved 3 words.');
});
