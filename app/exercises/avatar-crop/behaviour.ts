import type { Visit } from '@/lib/catalogue/behaviour';

/** Shows the picture that was chosen, the second as well as the first, and zooms it. */
export async function works({ specimen, expect }: Visit): Promise<void> {
  const picture = specimen.getByRole('img');
  const naturalWidth = () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect(picture).toHaveCount(0);
  await specimen.getByRole('button', { name: 'Use a sample' }).click();
  await expect(specimen.locator('output')).toHaveText('240 pixels wide');
  await expect.poll(naturalWidth).toBe(240);

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><path d="M0 0h64v64H0z"/></svg>';
  await specimen.locator('input[type=file]').setInputFiles({ name: 'me.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) });
  await expect(specimen.locator('output')).toHaveText('64 pixels wide');
  await specimen.getByRole('slider').fill('2');
  await expect(picture).toHaveCSS('scale', '2');
  expect(await naturalWidth()).toBe(64);
}
