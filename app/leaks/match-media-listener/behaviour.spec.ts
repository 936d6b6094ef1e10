import { feature } from '@/e2e/support/feature';

feature('match-media-listener', 'sets the poster anew when the screen is turned', async ({ page, specimen, expect }) => {
  const bands = specimen.getByRole('listitem');
  const places = (edge: 'left' | 'top') => bands.evaluateAll((all, side) => new Set(all.map((band) => band.getBoundingClientRect()[side])).size, edge);

  for (const { width, height, rows, columns } of [
    { width: 600, height: 900, rows: 4, columns: 1 },
    { width: 900, height: 600, rows: 2, columns: 2 },
    { width: 600, height: 900, rows: 4, columns: 1 },
  ]) {
    await page.setViewportSize({ width, height });
    await expect(specimen.locator('output')).toHaveText(`${rows} rows`);
    expect(await places('top')).toBe(rows);
    expect(await places('left')).toBe(columns);
  }
  await expect(bands).toHaveText(['The Paper Moths', 'Olga & the Tides', 'Nine Volt', 'Little Quay']);
});
