import { feature } from '@/e2e/support/feature';

feature('animation-frame', 'moves its planets from day to day', async ({ specimen, expect }) => {
  const date = specimen.locator('output');
  const picture = () => specimen.locator('canvas').evaluate((sky: HTMLCanvasElement) => sky.toDataURL());

  await expect(date).toHaveText(/^day \d+$/);
  const before = { date: (await date.textContent()) ?? '', picture: await picture() };
  await expect(date).not.toHaveText(before.date);
  await expect.poll(picture).not.toBe(before.picture);

  const sun = await specimen.locator('canvas').evaluate((sky: HTMLCanvasElement) => Array.from(sky.getContext('2d')?.getImageData(110, 110, 1, 1).data ?? []));
  expect(sun).toEqual([255, 215, 0, 255]);
});
