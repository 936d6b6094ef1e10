import { feature } from '@/e2e/support/feature';

feature('detached-iframe', 'shows the letter and sets it in another face', async ({ specimen, expect }) => {
  const letter = specimen.frameLocator('iframe').locator('body');
  await expect(letter).toHaveText('Dear aunt Ottilie, thank you for the umbrella.');

  await specimen.getByRole('button', { name: 'Typewriter' }).click();
  await expect(letter).toHaveCSS('font-family', 'monospace');
  await expect(specimen.locator('output')).toHaveText('monospace');
  await specimen.getByRole('button', { name: 'With serifs' }).click();
  await expect(letter).toHaveCSS('font-family', 'serif');
});
