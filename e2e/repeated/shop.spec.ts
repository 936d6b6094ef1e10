import { expect, type Page, test as base } from 'playwright/test';

/* Tests of the plain app, as `--playwright` finds them in somebody's project. */

const test = base.extend<{ start: string }>({ start: async ({ page }, use) => use(page.url()) });

async function openBoard(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Board' }).click();
  await expect(page.locator('#board')).toBeVisible();
}

test('leaks', async ({ page, start }) => {
  expect(start).toBe('about:blank');
  await page.goto('/leaky');
  await openBoard(page);
});

test.describe('after a hook', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/clean');
  });

  test('is clean', async ({ page }) => {
    await openBoard(page);
    await page.goto('/clean#/');
    await expect(page.locator('#home')).toBeVisible();
  });
});

test('loads', async ({ page }) => {
  await page.goto('/clean');
  await page.evaluate(() => {
    location.href = '/leaky';
  });
  await page.waitForURL('/leaky');
});

test('reloads', async ({ page }) => {
  await page.goto('/clean');
  await page.reload();
});

test('opens nothing', async () => undefined);

test.skip('is skipped', async ({ page }) => {
  await page.goto('/clean');
});
