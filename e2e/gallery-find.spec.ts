import { expect, type Page, test } from 'playwright/test';
import { allCases } from '../lib/catalogue/cases';
import { expectAccessible } from './support/accessible';
import { clickUntil } from './support/click-until';

const all = (await allCases()).length;
const rows = (page: Page) => page.locator('[data-row]');
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search the cases' });
const focusedRow = (page: Page) => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row ?? '');

/** Waits until the page is hydrated. Before that, only the browser handles keys. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 200 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('a search filters the list while the reader types, and the URL contains it', async ({ page }) => {
  await open(page, '/');
  await expect(rows(page)).toHaveCount(all);
  await search(page).fill('pricefeed');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByText(`1 of ${all} cases`)).toBeVisible();
  await expect(page).toHaveURL('/?q=pricefeed');
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await expect(search(page)).toHaveValue('pricefeed');
});

test('every filter has a URL, and Back undoes a choice', async ({ page }) => {
  await open(page, '/');
  await page.getByLabel('Group').selectOption('DOM');
  await expect(page).toHaveURL('/?group=dom');
  await page.getByLabel('A linter').selectOption('does not report it');
  await expect(page).toHaveURL('/?group=dom&linter=blind');
  const both = await rows(page).count();
  await page.goBack();
  await expect(page).toHaveURL('/?group=dom');
  await expect(page.getByLabel('A linter')).toHaveValue('');
  expect(await rows(page).count()).toBeGreaterThanOrEqual(both);
  await page.goBack();
  await expect(rows(page)).toHaveCount(all);
});

test('the list keeps its filters when the reader returns from a case', async ({ page }) => {
  await open(page, '/?group=timers');
  await expect(page.getByLabel('Group')).toHaveValue('timers');
  const before = await rows(page).count();
  expect(before).toBeLessThan(all);
  await rows(page).last().locator('[data-part="overview"]').click();
  await expect(page).toHaveURL(/\/(leaks|controls)\/[a-z-]+$/);
  await page.goBack();
  await expect(page).toHaveURL('/?group=timers');
  await expect(rows(page)).toHaveCount(before);
  await expect(rows(page).last()).toBeInViewport();
});

test('the filters can be reset when nothing matches', async ({ page }) => {
  await open(page, '/?q=nosuchleak&group=dom');
  await expect(page.getByRole('heading', { name: 'No case matches' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all cases' }).click();
  await expect(rows(page)).toHaveCount(all);
  await expect(page).toHaveURL('/');
});

test('the keys search, move through the list and open the focused case', async ({ page }) => {
  await open(page, '/');
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('jk listener');
  await expect(search(page), 'letters typed in the search are no shortcuts').toHaveValue('jk listener');
  await search(page).fill('');
  await page.keyboard.press('Escape');
  const slugs = await rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.row));
  expect(await focusedRow(page)).toBe(slugs[0]);
  await page.keyboard.press('k');
  expect(await focusedRow(page), 'there is none before the first').toBe(slugs[0]);
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  expect(await focusedRow(page)).toBe(slugs[2]);
  await page.keyboard.press('Shift+G');
  expect(await focusedRow(page)).toBe(slugs.at(-1));
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await expect(page).toHaveURL(`/leaks/${slugs[0]}/fixed`);
});

test('the help sheet has its focus on Close, not on the box that switches the shortcuts off', async ({ page }) => {
  await open(page, '/');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Shortcuts' }).getByRole('button', { name: 'Close' })).toBeFocused();
});

test('a case has shortcuts for its pages and its neighbours, and the list of exercises for its rows', async ({ page }) => {
  await page.goto('/leaks/window-listener');
  const key = async (name: string, url: string | RegExp) => {
    await expect(async () => {
      await page.keyboard.press(name);
      await expect(page).toHaveURL(url, { timeout: 1_000 });
    }).toPass();
  };
  await key('l', '/leaks/window-listener/leaky');
  await key('f', '/leaks/window-listener/fixed');
  await key('o', '/leaks/window-listener');
  const next = await page.locator('a[data-way="next"]').getAttribute('href');
  await key('n', next ?? '');
  await key('p', '/leaks/window-listener');
  await key('c', '/compare/window-listener');
  await page.goto('/exercises');
  const first = page.getByRole('listitem').first().getByRole('link');
  await expect(async () => {
    await page.keyboard.press('g');
    await expect(first).toBeFocused({ timeout: 1_000 });
  }).toPass();
});

test('the shortcuts can be switched off, and stay off', async ({ page }) => {
  await open(page, '/');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Shortcuts' });
  await sheet.getByRole('checkbox', { name: 'Shortcuts are on' }).uncheck();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('j');
  expect(await focusedRow(page)).toBe('');
  await page.reload();
  await clickUntil(page.getByRole('button', { name: 'Shortcuts' }), sheet);
  await expect(sheet.getByRole('checkbox')).not.toBeChecked();
});

test('a key that is pressed in the frame in which the sheet closes is handled', async ({ page }) => {
  await open(page, '/');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.evaluate(() => {
    document.querySelector('dialog')?.close();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('opened cases are marked, can be filtered, and can be reset', async ({ page }) => {
  await open(page, '/');
  await expect(page.getByText(`0 of ${all} seen`)).toBeVisible();
  await page.goto('/leaks/window-listener');
  await expect(page.locator('[data-hunt]')).toBeVisible();
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBeGreaterThan(0);
  await page.goto('/?seen=yes');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.locator('[data-row="window-listener"]').getByText('seen')).toBeVisible();
  await page.getByRole('button', { name: 'Forget' }).click();
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(1);
});

test('without JavaScript the list is complete, and every link works', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('/?q=pricefeed');
  await expect(rows(page)).toHaveCount(all);
  await expect(search(page)).toBeHidden();
  await page.locator('[data-row="window-listener"] [data-part="fixed"]').click();
  await expect(page).toHaveURL('/leaks/window-listener/fixed');
  await context.close();
});

test('the page begins with the first case', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  const first = page.locator('#content button').first();
  await expect(first).toHaveText('Watch a leak (10 s)');
  await expect(first).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('the home page loads less than 150 KB of script beyond the framework', async ({ browser, baseURL }) => {
  const scripts = async (path: string) => {
    const context = await browser.newContext({ ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    const names = new Map<string, string>();
    const sizes = new Map<string, number>();
    cdp.on('Network.responseReceived', ({ requestId, response, type }) => type === 'Script' && names.set(requestId, response.url));
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const name = names.get(requestId);
      if (name !== undefined) sizes.set(name, encodedDataLength);
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    await context.close();
    return sizes;
  };
  const framework = await scripts('/empty');
  const home = await scripts('/');
  expect(framework.size).toBeGreaterThan(0);
  const own = [...home].filter(([name]) => !framework.has(name)).reduce((sum, [, size]) => sum + size, 0);
  test.info().annotations.push({ type: 'bytes', description: String(own) });
  expect(own).toBeGreaterThan(0);
  expect(own).toBeLessThan(150 * 1024);
});

for (const address of ['/?q=nosuchleak', '/?group=dom&seen=no']) {
  test(`${address} passes axe in both colour schemes, also with the sheet open`, async ({ page }) => {
    await open(page, address);
    await expectAccessible(page);
    await page.keyboard.press('?');
    await expectAccessible(page, 'with the sheet');
  });
}
