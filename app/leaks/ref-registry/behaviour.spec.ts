import { feature } from '@/e2e/support/feature';

feature('ref-registry', 'walks from room to room and begins again', async ({ specimen, expect }) => {
  const here = specimen.locator('output');
  const walkOn = specimen.getByRole('button', { name: 'Walk on' });
  await expect(here).toHaveText('You are at the door.');
  for (const room of ['The whale hall', 'Minerals', 'The cabinet of moths', 'The whale hall']) {
    await walkOn.click();
    await expect(here).toHaveText(`You are in: ${room}`);
    await expect(specimen.locator('[aria-current="true"]')).toContainText(room);
  }
});
