import { feature } from '@/e2e/support/feature';

feature('stale-time-infinity', 'converts a measure', async ({ specimen, expect }) => {
  await expect(specimen.locator('output')).toHaveText('1 ell is 1.143 m');
  await expect(specimen.getByRole('listitem')).toHaveText(['2 ells are 2.29 m', '5 ells are 5.71 m', '10 ells are 11.43 m']);
});
