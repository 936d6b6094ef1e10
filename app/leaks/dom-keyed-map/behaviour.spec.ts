import { feature } from '@/e2e/support/feature';

feature('dom-keyed-map', 'letters the plate and keeps the width of its first lettering', async ({ specimen, expect }) => {
  const plate = specimen.locator('enamel-plate');
  await expect(plate).toHaveText('Quarry End');

  await specimen.getByRole('button', { name: 'The Old Ferry House' }).click();
  await expect(plate).toHaveText('The Old Ferry House');
  const width = await plate.evaluate((element) => Math.ceil(element.getBoundingClientRect().width));
  await expect(specimen.locator('output')).toHaveText(String(width));

  await specimen.getByRole('button', { name: 'Nº 7' }).click();
  await expect(plate).toHaveText('Nº 7');
  await expect(specimen.locator('output')).toHaveText(String(width));
});
