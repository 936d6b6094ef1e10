import { feature } from '@/e2e/support/feature';

feature('worker-terminate', 'has a worker find the average colour and the histogram', async ({ page, specimen, expect }) => {
  const stated = specimen.locator('output');
  await expect(stated).toHaveText(/^rgb/);
  expect(page.workers()).toHaveLength(1);

  const { average, pixels } = await specimen.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() };
    const pixels = data.length / 4;
    const mean = (channel: number) => Math.round(data.reduce((sum, value, at) => (at % 4 === channel ? sum + value : sum), 0) / pixels);
    return { average: `rgb(${mean(0)} ${mean(1)} ${mean(2)})`, pixels };
  });
  await expect(stated).toHaveText(average);
  await expect(specimen).toContainText(`${pixels} pixels`);

  const counts = await specimen.locator('progress').evaluateAll((bars) => bars.map((bar) => (bar as HTMLProgressElement).value));
  expect(counts).toHaveLength(12);
  expect(counts.reduce((sum, count) => sum + count)).toBe(pixels);
});
