import { feature } from '@/e2e/support/feature';

feature('effect-rerun-listener', 'turns its sheets by button and by arrow key', async ({ page, specimen, expect }) => {
  const shown = specimen.locator('output');
  await expect(shown).toHaveText('Allegro');

  for (const { press, shows } of [
    { press: 'ArrowRight', shows: 'Andante' },
    { press: 'ArrowRight', shows: 'Scherzo' },
    { press: 'ArrowLeft', shows: 'Andante' },
    { press: 'ArrowLeft', shows: 'Allegro' },
  ]) {
    await page.keyboard.press(press);
    await expect(shown).toHaveText(shows);
  }

  await expect(specimen.getByRole('button', { name: 'Back' })).toBeDisabled();
  await specimen.getByRole('button', { name: 'Turn the sheet' }).click();
  await expect(shown).toHaveText('Andante');
  await specimen.getByRole('button', { name: 'Back' }).click();
  await expect(shown).toHaveText('Allegro');
});
