import { feature } from '@/e2e/support/feature';

feature('portal-container', 'shows the poster on top of the page and puts it away', async ({ page, specimen, expect }) => {
  const poster = page.getByRole('dialog', { name: 'Night train to Narvik' });
  for (let time = 0; time < 2; time++) {
    await expect(specimen.locator('output')).toHaveText('On the wall.');
    await specimen.getByRole('button', { name: 'Enlarge' }).click();
    await expect(poster.getByRole('listitem')).toHaveText(['Depart 21:40', 'Sleeping cars', 'Dining car until midnight']);
    expect(await poster.evaluate((dialog) => dialog.matches('body > poster-layer > dialog:modal'))).toBe(true);

    await poster.getByRole('button', { name: 'Put it away' }).click();
    await expect(poster).toBeHidden();
  }
});
