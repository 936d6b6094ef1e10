import { feature } from '@/e2e/support/feature';

feature('query-observer', 'draws where the wind comes from', async ({ specimen, expect }) => {
  await expect(specimen.locator('output')).toHaveText('south-west');
  await expect(specimen).toContainText('on 24 of 100 days');

  // How far each petal reaches from the middle, clockwise from the north, in percent of the year.
  const petals = await specimen.locator('canvas').evaluate((paper: HTMLCanvasElement) => {
    const { data } = paper.getContext('2d')?.getImageData(0, 0, 200, 200) ?? { data: new Uint8ClampedArray() };
    const isInked = (x: number, y: number) => (data[(Math.floor(y) * 200 + Math.floor(x)) * 4 + 3] ?? 0) > 127;
    return Array.from({ length: 8 }, (_, at) => {
      const towards = ((at - 2) / 4) * Math.PI;
      let reach = 2;
      while (reach < 99 && isInked(100 + reach * Math.cos(towards), 100 + reach * Math.sin(towards))) reach++;
      return reach / 4;
    });
  });
  expect(petals).toEqual([8, 11, 6, 5, 12, 24, 21, 13].map((share) => expect.closeTo(share, 0)));
});
