import { expect, type Locator } from 'playwright/test';

/** Clicks until it shows what the click is for: until the page has its scripts running, a click does nothing. */
export async function clickUntil(button: Locator, shown: Locator): Promise<void> {
  await expect(async () => {
    if (!(await shown.isVisible())) await button.click({ timeout: 1_000 });
    await expect(shown).toBeVisible({ timeout: 1_000 });
  }).toPass();
}
