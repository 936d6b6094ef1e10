import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from 'playwright/test';
import type { Visit } from '@/lib/catalogue/behaviour';

/**
 * Behaviour tests of a case's feature. Both twins of a pair must pass the same test, so that a fix never breaks the
 * feature. Memory is not tested here.
 */

/**
 * Registers one test for each page of the case: `<slug>/leaky` and `<slug>/fixed`, or `<slug>/control`. Each page is
 * opened by a click on its link, without a new document. A script error, or a violation of the content security policy,
 * fails the test.
 * @param sentence what the feature does, as the end of a sentence: "fits its columns to the window"
 */
export function feature(slug: string, sentence: string, body: (visit: Visit) => Promise<void>): void {
  const isControl = existsSync(path.join(process.cwd(), 'app', 'controls', slug));
  for (const specimen of isControl ? ['control'] : ['leaky', 'fixed']) {
    const lobby = isControl ? '/controls' : `/leaks/${slug}`;
    const link = isControl ? `/controls/${slug}` : `${lobby}/${specimen}`;

    test(`${slug}/${specimen} ${sentence}`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) errors.push(message.text());
      });

      await page.goto(lobby);
      await follow(page, link);
      const frame = page.locator(`[data-specimen="${specimen}"]`);
      await expect(frame).toBeVisible();
      await body({ page, specimen: frame, expect });

      expect(errors, 'script errors in the page').toEqual([]);
    });
  }
}

/** Clicks the first visible link to `href` after hydration, and checks that the document stays the same. */
async function follow(page: Page, href: string): Promise<void> {
  const link = page.locator(`a[href="${href}"]`).filter({ visible: true }).first();
  await expect.poll(() => link.evaluate((anchor) => Object.keys(anchor).some((key) => key.startsWith('__reactProps')))).toBe(true);
  const before = await page.evaluate(() => performance.timeOrigin);
  await link.click();
  await page.waitForURL(`**${href}`);
  expect(await page.evaluate(() => performance.timeOrigin), 'the link opens a new document').toBe(before);
}
