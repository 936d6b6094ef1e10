import { feature } from '@/e2e/support/feature';

feature('mutation-observer', 'repaints the town when night falls and when day breaks', async ({ specimen, expect }) => {
  const town = specimen.getByRole('img');
  const sky = () => town.evaluate((canvas: HTMLCanvasElement) => Array.from(canvas.getContext('2d')?.getImageData(1, 1, 1, 1).data ?? []));
  const turn = specimen.getByRole('button', { name: 'Let the day turn' });

  await expect(town).toHaveAccessibleName('A town by day');
  expect(await sky()).toEqual([135, 206, 250, 255]);
  await turn.click();
  await expect(town).toHaveAccessibleName('A town by night');
  expect(await sky()).toEqual([25, 25, 112, 255]);
  await turn.click();
  await expect(town).toHaveAccessibleName('A town by day');
  expect(await sky()).toEqual([135, 206, 250, 255]);
});
