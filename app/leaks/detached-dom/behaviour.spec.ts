import { feature } from '@/e2e/support/feature';

feature('detached-dom', 'takes notices down and puts them back', async ({ specimen, expect }) => {
  const notices = specimen.locator('li > pinned-notice');
  await expect(notices).toHaveText(['Choir practice at seven', 'Lost: one red glove', 'Sofa, free, must be fetched']);

  const takeDown = specimen.getByRole('button', { name: 'Take one down' });
  await takeDown.click();
  await takeDown.click();
  await expect(notices).toHaveText(['Choir practice at seven']);

  const putBack = specimen.getByRole('button', { name: 'Put it back' });
  await putBack.click();
  await expect(notices).toHaveText(['Choir practice at seven', 'Lost: one red glove']);
  await putBack.click();
  await expect(notices).toHaveText(['Choir practice at seven', 'Lost: one red glove', 'Sofa, free, must be fetched']);
});
