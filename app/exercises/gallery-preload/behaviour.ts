import type { Visit } from '@/lib/catalogue/behaviour';

/** Fetches both neighbours of every room before they are shown. */
export async function works({ specimen, expect }: Visit): Promise<void> {
  const picture = specimen.getByRole('img');
  const ahead = specimen.locator('output');
  await expect(picture).toHaveAttribute('alt', 'Kitchen');
  await expect(ahead).toHaveText('2 fetched ahead');

  for (const name of ['Bathroom', 'Bedroom', 'Balcony', 'Kitchen']) {
    await specimen.getByRole('button', { name: 'On' }).click();
    await expect(picture).toHaveAttribute('alt', name);
    await expect(ahead).toHaveText('2 fetched ahead');
    expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(320);
  }
  await specimen.getByRole('button', { name: 'Back' }).click();
  await expect(specimen.getByText('Balcony, one of 4')).toBeVisible();
}
