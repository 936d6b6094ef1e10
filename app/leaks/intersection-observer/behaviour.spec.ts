import { feature } from '@/e2e/support/feature';

feature('intersection-observer', 'knows whether the masthead is in sight', async ({ page, specimen, expect }) => {
  const sighting = specimen.locator('output');
  await expect(sighting).toHaveText('The masthead is in sight.');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(sighting).toHaveText('The masthead has sunk below the horizon.');
  await specimen.getByRole('button', { name: 'Climb the mast' }).click();
  await expect(sighting).toHaveText('The masthead is in sight.');
});
