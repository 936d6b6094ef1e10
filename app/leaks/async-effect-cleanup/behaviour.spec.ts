import { feature } from '@/e2e/support/feature';

feature('async-effect-cleanup', 'reads the thermometer, and again when the water is heated', async ({ specimen, expect }) => {
  const readings = specimen.getByRole('listitem');
  await expect(specimen.locator('output')).toHaveText('24.0 °C');
  await expect(readings).toHaveText(['24.0 °C']);

  await specimen.getByRole('button', { name: 'Heat the water' }).click();
  await expect(specimen.locator('output')).toHaveText('24.5 °C');
  await expect(readings).toHaveText(['24.0 °C', '24.5 °C']);
});
