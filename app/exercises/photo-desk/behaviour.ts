import type { Visit } from '@/lib/catalogue/behaviour';

/** Opens, zooms, brightens, undoes, saves by hand and by itself, and follows the theme. */
export async function works({ page, specimen, expect }: Visit): Promise<void> {
  const picture = specimen.getByRole('img');
  const status = specimen.locator('span[role=status]');
  const press = (name: string) => specimen.getByRole('button', { name, exact: true }).click();
  const decoded = () => picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));

  await expect(specimen.getByRole('figure')).toHaveText('Harbour at six. Mostly blue. 300 × 180');
  await picture.hover();
  await page.mouse.wheel(0, -100);
  await expect(picture).toHaveAttribute('data-zoom', '2');
  await press('Market, rain');
  await expect(specimen.getByRole('figure')).toHaveText('Market, rain. Mostly green. 300 × 180');
  expect(await decoded()).toBe(300);

  await press('Brighten');
  await press('Brighten');
  await expect(picture).toHaveCSS('filter', 'brightness(1.5)');
  await press('Undo');
  await expect(picture).toHaveCSS('filter', 'brightness(1.25)');
  await expect(status).toHaveText('not saved');
  await press('Save');
  await expect(status).toHaveText('revision 1');
  await press('Save');
  await expect(status).toHaveText('revision 1');
  await press('Undo');
  await expect(picture).toHaveCSS('filter', 'brightness(1)');
  await press('Save');
  await expect(status).toHaveText('revision 2');

  const paper = specimen.getByRole('list', { name: 'Swatches' }).getByRole('listitem').first();
  await expect(paper).toHaveCSS('background-color', 'rgb(238, 238, 238)');
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
  await expect(paper).toHaveCSS('background-color', 'rgb(17, 17, 17)');
  await page.evaluate(() => delete document.documentElement.dataset.theme);
  await expect(paper).toHaveCSS('background-color', 'rgb(238, 238, 238)');

  await page.clock.install();
  await page.goBack();
  await expect(specimen).toHaveCount(0);
  await page.goForward();
  await press('Brighten');
  await expect(status).toHaveText('not saved');
  await page.clock.fastForward(60_000);
  await expect(status).toHaveText('revision 1');
  expect(await decoded()).toBe(300);
}
