import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import words from '../app/leaks/window-listener/case';
import { lessons } from '../lib/lessons/lessons';

/** Tests the three ways into the lab on the home page, and the page for a team that hunts in CI. */

test('each door of the home page leads to its next step', async ({ page }) => {
  for (const [door, heading] of [['See', words.title], ['CI', 'Leaks in CI'], ['Learn', lessons[0].title]] as const) {
    await page.goto('/');
    await page.getByRole('region', { name: door, exact: true }).locator('a.button').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  }
});

test('the legend explains every sign of the pictures', async ({ page }) => {
  await page.goto('/');
  await page.getByText('What the pictures mean').click();
  await expect(page.getByText('the leaked object', { exact: true })).toBeVisible();
});

test('the CI page shows the workflow that leak-hunt init writes', async ({ page }) => {
  await page.goto('/ci');
  const workflow = readFileSync('packages/leak-hunt/templates/leaks.yml', 'utf8').trimEnd();
  expect(await page.getByRole('region', { name: '.github/workflows/leaks.yml' }).textContent()).toBe(workflow);
  await expect(page.getByText('Error: window-listener.ts leaks PriceFeed')).toBeVisible();
});
