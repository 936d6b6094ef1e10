/** Tests the glossary and the tooltips of its terms. */
import { expect, test } from 'playwright/test';

test('a term of a case shows its meaning on focus, and its link leads to the entry', async ({ page }) => {
  await page.goto('/leaks/window-listener');
  const term = page.locator('[data-lobby] a[href^="/glossary#"]').first();
  const tip = page.locator('[data-lobby]').getByRole('tooltip').first();
  await expect(tip).toBeHidden();
  await page.keyboard.press('Tab');
  await term.focus();
  await expect(tip).toBeVisible();
  await expect(term).toHaveAccessibleDescription((await tip.textContent()) ?? '');
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();

  const href = (await term.getAttribute('href')) ?? '';
  await term.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href}$`));
  await expect(page.locator(href.replace('/glossary', ''))).toBeInViewport();
});

test('the footer of every page leads to the glossary', async ({ page }) => {
  await page.goto('/learn');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Glossary' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible();
});
