import { expect, type Locator } from 'playwright/test';

/** Clicks until the expected result is visible. A click before the page is hydrated has no effect. */
export async function clickUntil(button: Locator, shown: Locator): Promise<void> {
  await expect(async () => {
    if (!(await shown.isVisible())) await button.click({ timeout: 1_000 });
    await expect(shown).toBeVisible({ timeout: 1_000 });
  }).toPass();
}
