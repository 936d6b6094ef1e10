import { expect, type Page, test } from 'playwright/test';
import { pairs } from '../lib/catalogue/cases';
import { expectAccessible } from './support/accessible';

/** Tests that the counts and texts of the live panel match what happens. */

const all = await pairs();
const words = (slug: string) => {
  const found = all.find((pair) => pair.slug === slug);
  if (!found) throw new Error(`There is no case ${slug}.`);
  return found;
};
const row = (page: Page, specimen: string) => page.getByRole('group', { name: `${specimen} page` });
const said = (page: Page) => page.locator('[data-live] [role="status"]');

/** Opens the page by its link, as a visitor does, and returns to the overview. */
async function visit(page: Page, slug: string, twin: string): Promise<void> {
  await page.locator(`a[href="/leaks/${slug}/${twin}"]`).first().click();
  await expect(page.locator(`[data-specimen="${twin}"]`)).toBeVisible();
}
async function leave(page: Page, slug: string): Promise<void> {
  await page.locator(`a[href="/leaks/${slug}"]`).first().click();
  await expect(page.locator('[data-lobby]')).toBeVisible();
}

test('a retained payload is alive, then waits for a collection, and is retained after it', async ({ page }) => {
  await page.goto('/leaks/window-listener');
  const leaky = row(page, 'Leaky');
  await expect(leaky).toContainText('Not visited yet');
  await visit(page, 'window-listener', 'leaky');
  await expect(leaky).toContainText('1 visit made 1 × PriceFeed');
  await expect(leaky).toContainText('1 in use');
  await leave(page, 'window-listener');
  await expect(leaky).toContainText('1 not collected yet');
  await page.getByRole('button', { name: 'Force a collection' }).click();
  await expect(leaky).toContainText('1 retained');
  await expect(said(page)).toContainText('Collected by');
  await visit(page, 'window-listener', 'leaky');
  await expect(leaky, 'counts survive navigation').toContainText('2 visits made 2 × PriceFeed');
  await leave(page, 'window-listener');
  await expect(row(page, 'Fixed'), 'the other twin has its own').toContainText('Not visited yet');
});

test('a released payload disappears, by every way of leaving the page', async ({ page }) => {
  await page.goto('/leaks/window-listener/fixed');
  const fixed = row(page, 'Fixed');
  await expect(fixed).toContainText('1 in use');
  await visit(page, 'window-listener', 'leaky');
  await expect(row(page, 'Leaky')).toContainText('1 in use');
  await leave(page, 'window-listener');
  await expect(fixed).toContainText('1 not collected yet');
  await page.getByRole('button', { name: 'Force a collection' }).click();
  await expect(fixed).toContainText('1 collected');
});

/** One case of each group, and every kind of payload that is not a plain object. */
const driven = [
  'abort-signal-listener', 'animation-frame', 'use-callback-chain', 'detached-dom', 'async-effect-cleanup', 'resize-observer',
  'worker-terminate', 'query-key-churn', 'adopted-stylesheet', 'object-url', 'user-timing', 'style-injection', 'media-contexts',
];

for (const slug of driven) {
  test(`a drive of seven visits finds the leak on the leaky page of ${slug}, and no growth on the fixed one`, async ({ page }) => {
    const { keeps } = words(slug);
    await page.goto(`/compare/${slug}`);
    await page.getByRole('button', { name: 'Drive both' }).click();
    const [leaky, fixed] = [page.locator('[role="status"] > p').nth(0), page.locator('[role="status"] > p').nth(1)];
    await expect(leaky).toContainText(/This page|Inconclusive|ended/, { timeout: 60_000 });
    await expect(fixed).toContainText(/This page|Inconclusive|ended/, { timeout: 60_000 });
    await expect(leaky).toContainText(`Retained: each visit left ${keeps.perVisit} `);
    await expect(leaky).toContainText(`, ${7 * keeps.perVisit} in all.`);
    // Objects that the page keeps once for every choice are bounded; all others are released.
    await expect(fixed).toContainText(slug === 'query-key-churn' ? 'Bounded: 2 ×' : 'Released: no ');
  });
}

for (const twin of ['leaky', 'fixed'] as const) {
  test(`the ${twin} page can be driven from its own panel, and the curve has a point for every visit`, async ({ page }) => {
    await page.goto(`/leaks/set-interval/${twin}`);
    await page.getByRole('button', { name: new RegExp(`Drive it for me ?: ${twin} page`) }).click();
    await expect(said(page)).toContainText('Visit 1 of 7');
    await expect(said(page)).toContainText('This page', { timeout: 60_000 });
    const before = twin === 'leaky' ? 1 : 0; // the page was mounted when the drive began
    const expected = Array.from({ length: 8 }, (_, visits) => (twin === 'leaky' ? before + visits : 0)).join(' ');
    await expect(page.locator('[data-result] figure')).toContainText(expected);
    await expect(page.locator('[data-result] canvas')).toBeVisible();
    const timers = page.locator('[data-result] tr', { hasText: 'Timers' }).locator('td');
    await expect(timers).toHaveText(twin === 'leaky' ? ['1', '7'] : ['0', '0']);
  });
}

test('Escape stops a drive, and the browser’s own functions are restored', async ({ page }) => {
  await page.goto('/leaks/set-interval');
  const native = () =>
    page.evaluate(() =>
      [setInterval, clearTimeout, requestAnimationFrame, EventTarget.prototype, Worker.prototype, URL, performance]
        .flatMap((one) => (typeof one === 'function' ? [one] : Object.values(Object.getOwnPropertyDescriptors(one)).map(({ value }) => value as unknown)))
        .filter((one) => typeof one === 'function')
        .every((one) => Function.prototype.toString.call(one).includes('[native code]')),
    );
  expect(await native()).toBe(true);
  await page.getByRole('button', { name: /^Drive it for me ?: leaky page$/ }).click();
  await expect(said(page)).toContainText('Visit 2 of 7');
  expect(await native()).toBe(false);
  await page.keyboard.press('Escape');
  await expect(said(page)).toContainText('Stopped in visit');
  expect(await native()).toBe(true);
  await expect(page.getByRole('button', { name: /^Drive it for me ?: leaky page$/ })).toBeEnabled();
});

test('a control can be driven, too', async ({ page }) => {
  await page.goto('/controls/warm-cache');
  await page.getByRole('button', { name: /^Drive it for me ?: control page$/ }).click();
  await expect(said(page)).toContainText(/This page/, { timeout: 60_000 });
  await expect(said(page)).toContainText('does not leak');
});

for (const width of [390, 1280]) {
  test(`the panel after a drive and the comparison are accessible in both colour schemes, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/leaks/window-listener/leaky');
    await page.getByRole('button', { name: /^Drive it for me ?: leaky page$/ }).click();
    await expect(said(page)).toContainText('This page leaks', { timeout: 60_000 });
    for (const url of [null, '/compare/window-listener']) {
      if (url) await page.goto(url);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });
}
