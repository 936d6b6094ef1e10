import { feature } from '@/e2e/support/feature';

feature('media-contexts', 'strikes the fork one chooses', async ({ specimen, expect }) => {
  const heard = specimen.locator('output');
  await expect(heard).toHaveText('Silence.');
  for (const pitch of [440, 415]) {
    await specimen.getByRole('button', { name: `${pitch} Hz` }).click();
    await expect(heard).toHaveText(`That was A, ${pitch} times a second.`);
  }
});
