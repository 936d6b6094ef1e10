import type { Visit } from '@/lib/catalogue/behaviour';

/** Draws one chart at a time, of the percentile that was chosen. */
export async function works({ specimen, expect }: Visit): Promise<void> {
  const worst = specimen.locator('output');
  const ink = () =>
    specimen.locator('canvas').evaluate((chart: HTMLCanvasElement) => {
      const { data } = chart.getContext('2d')?.getImageData(0, 0, chart.width, chart.height) ?? { data: new Uint8ClampedArray() };
      return data.filter((value, at) => at % 4 === 3 && value > 0).length;
    });
  await expect(worst).toHaveText('p50 was never above 100 ms');
  await expect.poll(ink).toBeGreaterThan(1000);
  for (const [percent, milliseconds] of [['p99', 392], ['p90', 324], ['p50', 100]] as const) {
    await specimen.getByRole('button', { name: percent }).click();
    await expect(worst).toHaveText(`${percent} was never above ${milliseconds} ms`);
    await expect(specimen.locator('.uplot')).toHaveCount(1);
    await expect(specimen.locator('.u-legend')).toContainText(percent);
    await expect.poll(ink).toBeGreaterThan(1000);
  }
}
