import { feature } from '@/e2e/support/feature';

feature('set-state-after-unmount', 'cuts a key for each phrase, and clears the bench', async ({ specimen, expect }) => {
  const output = specimen.locator('output');
  const cut = specimen.getByRole('button', { name: 'Cut a key for this phrase' });
  await cut.click();
  await expect(output).toHaveText('hocus pocus: e8 3f f5 c5 c5 c9 a4 85');
  await specimen.getByLabel('Phrase').fill('friend');
  await cut.click();
  await expect(output).toHaveText('friend: c0 d9 e7 dd 79 16 e8 1f');
  await specimen.getByRole('button', { name: 'Clear the bench' }).click();
  await expect(output).toHaveText('The bench is free.');
});
