import { feature } from '@/e2e/support/feature';

feature('router-history', 'shows slide after slide, each with an address of its own', async ({ page, specimen, expect }) => {
  await expect(specimen.locator('output')).toHaveText('Slide 1: Departure');
  await specimen.getByRole('link', { name: 'The pass' }).click();
  await expect(specimen.locator('output')).toHaveText('Slide 2: The pass');
  await specimen.getByRole('link', { name: 'Home again' }).click();
  await expect(specimen.locator('output')).toHaveText('Slide 3: Home again');
  await page.goBack();
  await expect(specimen.locator('output')).toHaveText('Slide 2: The pass');
});
