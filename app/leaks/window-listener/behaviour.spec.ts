import { feature } from '@/e2e/support/feature';

feature('window-listener', 'fits its columns to the window', async ({ page, specimen, expect }) => {
  const stated = specimen.locator('output');
  const tiles = specimen.getByRole('listitem');
  const columns = async () => new Set(await tiles.evaluateAll((all) => all.map((tile) => tile.getBoundingClientRect().left))).size;

  for (const { width, text } of [
    { width: 360, text: /^[12] across$/ },
    { width: 1280, text: /^[34] across$/ },
    { width: 360, text: /^[12] across$/ },
  ]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(stated).toHaveText(text);
    expect(`${await columns()} across`).toBe(await stated.textContent());
  }
  await expect(tiles).toHaveText(['ACME 41.20', 'GLOBEX 118.75', 'INITECH 9.03', 'HOOLI 263.40']);
});
