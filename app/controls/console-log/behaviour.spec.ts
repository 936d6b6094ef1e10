import { feature } from '@/e2e/support/feature';

feature('console-log', 'tells the acidity of a bed, and logs the sample', async ({ page, specimen, expect }) => {
  for (const [bed, acidity] of [['Beans', '5.5'], ['Carrots', '6.5'], ['Rhubarb', '6.5']] as const) {
    const logged = page.waitForEvent('console', { predicate: (message) => message.text().includes('Soil sample'), timeout: 5_000 });
    await specimen.getByRole('button', { name: bed }).click();
    await expect(specimen.locator('output')).toHaveText(`${bed} grow in pH ${acidity}.`);
    await logged;
  }
});
