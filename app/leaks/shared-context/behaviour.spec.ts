import { feature } from '@/e2e/support/feature';

feature('shared-context', 'develops the negative and explains what it did', async ({ specimen, expect }) => {
  const print = await specimen.locator('canvas').evaluate((tray: HTMLCanvasElement) => {
    const pen = tray.getContext('2d');
    const grey = (x: number, y: number) => Array.from(pen?.getImageData(x, y, 1, 1).data ?? []);
    return { top: grey(120, 0), bottom: grey(120, 159) };
  });
  expect(print).toEqual({ top: [255, 255, 255, 255], bottom: [96, 96, 96, 255] });

  await specimen.getByRole('button', { name: 'What happened here?' }).click();
  await expect(specimen.locator('output')).toContainText('the darkest spot of the negative is the brightest of the print');
});
