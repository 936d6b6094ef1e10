import { feature } from '@/e2e/support/feature';

feature('set-interval', 'turns its flaps until every destination can be read', async ({ specimen, expect }) => {
  await expect(specimen.locator('tbody td:nth-child(2)')).toHaveText(['Lisbon', 'Trieste', 'Bergen', 'Antwerp']);
});
