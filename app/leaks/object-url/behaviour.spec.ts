import { readFile } from 'node:fs/promises';
import { feature } from '@/e2e/support/feature';

feature('object-url', 'draws the pattern in the wool one likes', async ({ page, specimen, expect }) => {
  for (const { button, wool } of [
    { button: 'In red', wool: 'crimson' },
    { button: 'In green', wool: 'seagreen' },
  ]) {
    await specimen.getByRole('button', { name: button }).click();
    const picture = specimen.getByRole('img', { name: `The pattern in ${wool}` });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBe(160);

    const [download] = await Promise.all([page.waitForEvent('download'), specimen.getByRole('link', { name: 'Take the pattern along' }).click()]);
    const drawing = await readFile(await download.path(), 'utf8');
    expect(drawing.split(`fill="${wool}"`)).toHaveLength(27);
  }
});
