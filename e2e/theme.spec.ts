import { expect, type Page, test } from 'playwright/test';

/** Tests the colour schemes, the printed pages and the smallest text. */

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('the chosen colour scheme holds after a reload, from the first paint on', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const light = await background(page);
  await page.getByLabel('Colour scheme').selectOption('dark');
  await expect.poll(() => background(page)).not.toBe(light);
  const dark = await background(page);
  // Without the scripts of the lab only the script in the head can do it.
  await page.route('**/_next/static/**/*.js', (route) => route.abort());
  await page.reload({ waitUntil: 'domcontentloaded' });
  expect(await background(page)).toBe(dark);
  await page.unroute('**/_next/static/**/*.js');
  await page.goto('/learn');
  await page.getByLabel('Colour scheme').selectOption('system');
  await expect.poll(() => background(page)).toBe(light);
});

test('a printed page has no navigation and no buttons', async ({ page }) => {
  await page.goto('/learn/leaks');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('.button').filter({ visible: true })).toHaveCount(0);
});

for (const url of ['/', '/leaks/window-listener', '/leaks/window-listener/leaky', '/matrix', '/learn/stack-and-heap', '/exercises', '/exercises/parcel-tracker', '/snapshot', '/ci']) {
  test(`no text of ${url} is smaller than 12 pixels`, async ({ page }) => {
    await page.goto(url);
    const small = await page.evaluate(() => {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const parent = node.parentElement;
        if (!parent?.checkVisibility() || !node.textContent?.trim() || parent.closest('script, style')) continue;
        if (Number.parseFloat(getComputedStyle(parent).fontSize) < 12) found.push(node.textContent.trim());
      }
      return found;
    });
    expect(small).toEqual([]);
  });
}
