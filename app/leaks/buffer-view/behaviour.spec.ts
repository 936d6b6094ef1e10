import { feature } from '@/e2e/support/feature';

feature('buffer-view', 'reads the title from the tape', async ({ specimen, expect }) => {
  await expect(specimen).toContainText('On the reel: nothing, 0 KB.');
  for (const bird of ['Nightjar', 'Skylark', 'Corncrake']) {
    await specimen.getByRole('button', { name: bird }).click();
    await expect(specimen).toContainText(`On the reel: ${bird}, 1024 KB.`);
  }
});
