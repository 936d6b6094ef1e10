import { feature } from '@/e2e/support/feature';

feature('listener-mismatch', 'turns its vane to the pointer', async ({ page, specimen, expect }) => {
  const vane = specimen.locator('b');
  await vane.evaluate((arrow) => arrow.scrollIntoView({ block: 'center' })); // the pointer goes all around it
  const box = await vane.boundingBox();
  const x = (box?.x ?? 0) + (box?.width ?? 0) / 2;
  const y = (box?.y ?? 0) + (box?.height ?? 0) / 2;

  for (const { east, south, rotate } of [
    { east: 60, south: 0, rotate: /^-?[01]deg$/ },
    { east: 0, south: 60, rotate: /^(89|90|91)deg$/ },
    { east: 0, south: -60, rotate: /^-(89|90|91)deg$/ },
  ]) {
    await page.mouse.move(x + east, y + south);
    await expect.poll(() => vane.evaluate((arrow) => arrow.style.rotate)).toMatch(rotate);
  }
});
