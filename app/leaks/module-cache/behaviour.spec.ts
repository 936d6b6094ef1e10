import { feature } from '@/e2e/support/feature';

feature('module-cache', 'tells the way that parcel after parcel took', async ({ specimen, expect }) => {
  const track = specimen.getByRole('button', { name: 'Track the next parcel' });
  for (const { parcel, depots } of [
    { parcel: 4712, depots: ['Nancy', 'Lyon'] },
    { parcel: 4713, depots: ['Ghent', 'Nancy', 'Lyon'] },
    { parcel: 4714, depots: ['Liège', 'Nancy', 'Lyon'] },
  ]) {
    await track.click();
    await expect(specimen.locator('output')).toHaveText(`Parcel ${parcel}`);
    await expect(specimen.getByRole('listitem')).toHaveText(depots);
  }
});
