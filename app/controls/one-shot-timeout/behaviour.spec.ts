import { feature } from '@/e2e/support/feature';

feature('one-shot-timeout', 'rings, and falls silent', async ({ specimen, expect }) => {
  await expect(specimen.locator('output')).toHaveText('Stroke 1 has faded.');
  await specimen.getByRole('button', { name: 'Ring for the porter' }).click();
  await expect(specimen.locator('output')).toHaveText('Stroke 2 has faded.');
});
