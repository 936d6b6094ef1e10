import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'playwright/test';
import type { Report } from 'leak-hunt/report';
import { ensureChromium } from '../lib/tooling/chromium';
import { test } from './support/hunt-cli';

/* Playwright tests that know nothing of the hunter. */

const board = `
  await page.getByRole('link', { name: 'Board' }).click();
  await expect(page.locator('#board')).toBeVisible();`;

test('the tests of a Playwright project are repeated as visits, unchanged', async ({ cli }) => {
  mkdirSync(path.join(cli.folder, 'shop'));
  symlinkSync(path.resolve('node_modules'), path.join(cli.folder, 'shop/node_modules'), 'dir');
  cli.write('shop/playwright.config.ts', `export default { use: { baseURL: '${cli.app.origin}', trace: 'on' }, retries: 2 };`);
  cli.write(
    'shop/board.spec.ts',
    `import { expect, test as base } from 'playwright/test';
    const test = base.extend<{ nav: number }>({ nav: async ({ page }, use) => use(await page.locator('nav').count()) });
    test('leaks', async ({ page, nav }) => { expect(nav).toBe(0); await page.goto('/leaky'); ${board} });
    test.describe('after a hook', () => {
      test.beforeEach(async ({ page }) => void (await page.goto('/clean')));
      test('is clean', async ({ page }) => { ${board} await page.goto('/clean#/'); await expect(page.locator('#home')).toBeVisible(); });
    });
    test('loads', async ({ page }) => { await page.goto('/clean'); await page.evaluate(() => { location.href = '/leaky'; }); await page.waitForURL('/leaky'); });
    test('reloads', async ({ page }) => { await page.goto('/clean'); await page.reload(); });
    test('opens nothing', async () => {});
    test.skip('is skipped', async ({ page }) => void (await page.goto('/clean')));`,
  );
  const { status, stdout, stderr } = await cli.hunt(['--playwright', 'shop/board.spec.ts', '--no-confirm', '--json', 'shop.json'], { env: { CHROMIUM_PATH: await ensureChromium() } });
  expect(stderr).toBe('');
  const { results } = JSON.parse(cli.read('shop.json')) as Report;
  expect(results.map(({ target, verdict }) => `${target.split(' › ').at(-1) ?? ''}: ${verdict}`)).toEqual(['leaks: leak', 'is clean: clean', 'loads: error', 'reloads: error', 'opens nothing: error']);
  expect(results[0]?.leaks).toMatchObject([{ name: 'QuoteTable', perVisit: 1, source: { file: `${cli.app.origin}/leaky.js`, line: 8 } }]);
  expect(stdout).toContain('which frees everything: it cannot be repeated in one document.');
  expect(stdout).toContain('the test calls page.reload()');
  expect(stdout).toContain('the test does not use the `page` fixture, or opens nothing in it');
  expect(status).toBe(2);
});
