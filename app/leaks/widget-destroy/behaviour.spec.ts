import { feature } from '@/e2e/support/feature';

feature('widget-destroy', 'draws the waves, and hides them at a click on the legend', async ({ specimen, expect }) => {
  await expect(specimen.locator('output')).toHaveText('The highest wave had 2.4 m.');
  const ink = () =>
    specimen.locator('canvas').evaluate((chart: HTMLCanvasElement) => {
      const { data } = chart.getContext('2d')?.getImageData(0, 0, chart.width, chart.height) ?? { data: new Uint8ClampedArray() };
      return data.filter((value, at) => at % 4 === 3 && value > 0).length;
    });
  const drawn = await ink();
  expect(drawn).toBeGreaterThan(5000);

  await specimen.getByText('Height in metres').click();
  await expect.poll(ink).toBeLessThan(drawn - 1000);
});
