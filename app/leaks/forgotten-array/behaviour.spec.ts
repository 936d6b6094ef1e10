import { feature } from '@/e2e/support/feature';

feature('forgotten-array', 'weighs parcels and reports them', async ({ specimen, expect }) => {
  const weigh = specimen.getByRole('button', { name: 'Weigh a parcel' });
  const report = specimen.getByRole('button', { name: 'Report to the depot' });
  await expect(report).toBeDisabled();
  await weigh.click();
  await weigh.click();
  await expect(specimen.getByRole('listitem')).toHaveText(['Parcel 1 2150 g', 'Parcel 2 390 g']);
  await report.click();
  await expect(specimen.locator('output')).toHaveText('The depot knows of everything up to parcel 2.');
  await weigh.click();
  await report.click();
  await expect(specimen.locator('output')).toHaveText('The depot knows of everything up to parcel 3.');
});
