import { feature } from '@/e2e/support/feature';

feature('abort-signal-listener', 'guides from room to room until the museum closes', async ({ specimen, expect }) => {
  const heard = specimen.locator('output');
  const walkOn = specimen.getByRole('button', { name: 'Walk on' });
  await expect(heard).toHaveText('Room 1: Astrolabes');
  await walkOn.click();
  await walkOn.click();
  await expect(heard).toHaveText('Room 3: Water clocks');

  await specimen.getByRole('button', { name: 'Ring the closing bell' }).click();
  await expect(heard).toContainText('The museum closes.');
  await expect(walkOn).toBeDisabled();
});
