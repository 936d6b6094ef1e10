import { feature } from '@/e2e/support/feature';

feature('warm-cache', 'tells the tide harbour after harbour', async ({ specimen, expect }) => {
  const sailOn = specimen.getByRole('button', { name: 'Sail on to the next harbour' });
  for (const tide of ['Aarhus: High water at 6 o’clock.', 'Bilbao: High water at 6 o’clock.', 'Cork: High water at 8 o’clock.']) {
    await sailOn.click();
    await expect(specimen.locator('output')).toHaveText(tide);
  }
});
