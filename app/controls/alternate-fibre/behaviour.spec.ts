import { feature } from '@/e2e/support/feature';

feature('alternate-fibre', 'unrolls a chart and rolls it up', async ({ specimen, expect }) => {
  const output = specimen.locator('output');
  await specimen.getByRole('button', { name: 'Unroll a chart' }).click();
  await expect(specimen.getByRole('listitem')).toHaveText(['Vega in Lyra', 'Deneb in Cygnus', 'Altair in Aquila']);
  await specimen.getByRole('button', { name: 'Roll it up' }).click();
  await expect(output).toHaveText('The table is empty, the lamp is bright.');
  await expect(specimen.getByRole('listitem')).toHaveCount(0);
  await specimen.getByRole('button', { name: 'Dim the lamp' }).click();
  await expect(output).toHaveText('The table is empty, the lamp is dim.');
});
