/** Tests the pages at /read, which show both twins side by side. */
import { expect, test } from 'playwright/test';
import { allCases, pairs } from '../lib/catalogue/cases';
import { expectAccessible } from './support/accessible';

const background = (element: Element) => getComputedStyle(element).backgroundColor;

test('every case has a page with its sources', async ({ request }) => {
  test.setTimeout(300_000);
  for (const { slug } of await allCases()) expect((await request.get(`/read/${slug}`)).status(), slug).toBe(200);
  expect((await request.get('/read/no-such-case')).status()).toBe(404);
});

test('equal lines of the twins are aligned, and the others are marked', async ({ page }) => {
  await page.goto('/read/window-listener');
  const topOf = async (id: string) => (await page.locator(`[id="${id}"]`).boundingBox())?.y;
  expect(await topOf('leaky-L26')).toBe(await topOf('fixed-L26'));
  // Below the changed lines, the line numbers differ by one.
  expect(await topOf('leaky-L37')).toBe(await topOf('fixed-L38'));
  await expect(page.locator('[id="fixed-L35"]')).toHaveAttribute('data-changed', 'true');
  await expect(page.locator('[id="leaky-L33"]')).toHaveAttribute('data-meaning', 'retained');
});

for (const [way, reach] of [
  ['pointing at', 'hover'],
  ['reaching with the keyboard', 'focus'],
] as const) {
  test(`${way} a path node highlights its own lines only`, async ({ page }) => {
    await page.goto('/read/window-listener');
    const scope = page.locator('[id="leaky-L29"]');
    const other = page.locator('[id="leaky-L26"]');
    const before = { scope: await scope.evaluate(background), other: await other.evaluate(background) };
    const path = page.getByRole('list', { name: /^Retainer path/ });
    if (reach === 'hover') await path.getByRole('link', { name: /^its scope/ }).hover();
    else {
      await path.getByRole('link').nth(2).focus();
      await page.keyboard.press('Tab');
    }
    expect(await scope.evaluate(background)).not.toBe(before.scope);
    expect(await page.locator('[id="fixed-L29"]').evaluate(background)).not.toBe(before.scope);
    expect(await other.evaluate(background)).toBe(before.other);
  });
}

test('a path node links to its first line', async ({ page }) => {
  await page.goto('/read/window-listener');
  await page.getByRole('link', { name: /^feed/ }).click();
  await expect(page).toHaveURL('/read/window-listener#leaky-L26');
  await expect(page.locator('[id="leaky-L26"]')).toBeInViewport();
});

test('the hunt command is copied unchanged', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/read/window-listener');
  await page.getByRole('button', { name: /^Copy\b.*npm run hunt -- window-listener$/ }).click();
  await expect(page.getByRole('button', { name: /^Copied\b.*npm run hunt -- window-listener$/ })).toBeVisible();
  await page.evaluate(() => document.body.appendChild(document.createElement('textarea')).focus());
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.locator('textarea')).toHaveValue('npm run hunt -- window-listener');
});

test('the recipe of a pair names the class to filter by, and the recipe of a control says that nothing grows', async ({ page }) => {
  await page.goto('/read/window-listener');
  await expect(page.locator('ol').last()).toContainText('filter by the class PriceFeed. Its # Delta is +3');
  await page.goto('/read/cycle');
  await expect(page.locator('ol').last()).toContainText('Dancer');
});

test('the sources work without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('/read/window-listener');
  await page.getByRole('link', { name: /^fitColumns/ }).hover();
  const [lit, unlit] = await Promise.all(['28', '26'].map((line) => page.locator(`[id="leaky-L${line}"]`).evaluate(background)));
  expect(lit).not.toBe(unlit);
  await context.close();
});

test('on a phone the twins are below each other, without horizontal scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const { slug } of (await pairs()).slice(0, 4)) {
    await page.goto(`/read/${slug}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), slug).toBeLessThanOrEqual(390);
  }
  const [leaky, fixed] = await Promise.all(['Leaky', 'Fixed'].map((name) => page.getByRole('heading', { name, exact: true }).boundingBox()));
  expect(fixed?.x).toBe(leaky?.x);
});

for (const slug of ['window-listener', 'cycle']) {
  test(`/read/${slug} passes axe in both colour schemes`, async ({ page }) => {
    await page.goto(`/read/${slug}`);
    await expectAccessible(page);
  });
}
