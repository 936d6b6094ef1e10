import type { Page } from 'puppeteer-core';

/** Runs in the page: the position in the session's history, from 0. It also falls when the page goes back, and `history.length` does not. */
export function indexNow(): number {
  return navigation.currentEntry?.index ?? 0;
}

/** The position in the session's history; see `indexNow`. */
export function historyIndex(page: Page): Promise<number> {
  return page.evaluate(indexNow);
}

/**
 * Does what memlab does for a scenario without `back`: goes back in history to where `action` began, or, if the action did not
 * navigate, presses Escape.
 * @param index the position before the action
 * @param timeoutMs how long the page may take. Without it, as long as the page's own limit
 */
export async function goBackTo(page: Page, index: number, timeoutMs?: number): Promise<void> {
  const steps = index - (await historyIndex(page));
  if (steps >= 0) {
    await page.keyboard.press('Escape');
    return;
  }
  await page.evaluate((delta) => history.go(delta), steps);
  const arrived = await page.waitForFunction((wanted) => navigation.currentEntry?.index === wanted, timeoutMs === undefined ? {} : { timeout: timeoutMs }, index);
  await arrived.dispose();
}
