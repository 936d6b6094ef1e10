import { feature } from '@/e2e/support/feature';

feature('closure-capture', 'draws the chart and counts its samples in a support ticket', async ({ specimen, expect }) => {
  const ink = await specimen.locator('canvas').evaluate((chart: HTMLCanvasElement) => {
    const { data } = chart.getContext('2d')?.getImageData(0, 0, chart.width, chart.height) ?? { data: new Uint8ClampedArray() };
    return data.filter((value, at) => at % 4 === 3 && value > 0).length;
  });
  expect(ink).toBeGreaterThan(480);

  await expect(specimen.locator('output')).toHaveText('No ticket yet.');
  await specimen.getByRole('button', { name: 'Write a support ticket' }).click();
  await expect(specimen.locator('output')).toHaveText('The chart showed 25600 samples.');
});
