import { feature } from '@/e2e/support/feature';

feature('broadcast-channel', 'shows the stars of every tab', async ({ page, specimen, expect }) => {
  const otherTab = await page.context().newPage();
  await otherTab.goto(page.url());
  const [here, there] = [specimen, otherTab.locator('[data-specimen]')];
  const lit = (sky: typeof specimen) =>
    sky.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      return Array.from(data).filter((value, at) => at % 4 === 3 && value > 0).length;
    });
  expect(await lit(here)).toBe(0);

  // The other tab shows a star as soon as its page listens.
  await expect(async () => {
    await here.getByRole('button', { name: 'Add a star' }).click();
    expect(await lit(there)).toBeGreaterThan(0);
  }).toPass({ timeout: 10_000 });
  const before = await lit(here);
  expect(before).toBeGreaterThan(0);

  await there.getByRole('button', { name: 'Add a star' }).click();
  await expect(there.locator('output')).toHaveText('1');
  await expect.poll(() => lit(here)).toBeGreaterThan(before);
  await expect(here.locator('output')).not.toHaveText('0');
  await otherTab.close();
});
