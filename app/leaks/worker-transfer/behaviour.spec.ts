import { feature } from '@/e2e/support/feature';

feature('worker-transfer', 'has a worker wear the hills down', async ({ page, specimen, expect }) => {
  const stated = specimen.locator('output');
  await expect(stated).toHaveText(/^[01]\.\d{3} and 0\.\d{3}$/);
  const [before = 0, after = 0] = ((await stated.textContent()) ?? '').split(' and ').map(Number);
  expect(before).toBeGreaterThan(0.98);
  expect(after).toBeLessThan(before - 0.05);
  expect(page.workers()).toHaveLength(1);

  const greens = await specimen.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() };
    return Array.from({ length: data.length / 4 }, (_, at) => data[at * 4 + 1] ?? 0);
  });
  expect(Math.abs(Math.max(...greens) - (70 + after * 150))).toBeLessThanOrEqual(1);
  expect(Math.min(...greens)).toBeLessThan(Math.max(...greens) - 60);
});
