import type { Page } from 'playwright/test';
import { expect, test } from '@/lib/catalogue/hunter-test';

/** Tests the published matchers on pages of the lab: real clicks, exact counts. */

/** From a case's overview to one of its pages and back, by mouse. */
async function look(page: Page, overview: string, link: string, shown: string): Promise<void> {
  await page.locator(`a[href="${link}"]`).first().click();
  await expect(page.locator('[data-specimen]')).toContainText(shown);
  await page.locator(`a[href="${overview}"]`).first().click();
  await expect(page.locator('[data-lobby]')).toBeVisible();
}

const kept = [
  { slug: 'window-listener', payload: 'PriceFeed', shown: 'HOOLI' },
  { slug: 'effect-cleanup', payload: 'Transcript', shown: 'Send' },
  { slug: 'shared-context', payload: 'Negative', shown: 'What happened here?' },
];

for (const { slug, payload, shown } of kept) {
  const overview = `/leaks/${slug}`;

  test(`every visit to ${slug}/leaky retains one ${payload}`, async ({ page }) => {
    await page.goto(overview);
    await expect(page).toRetain({ [payload]: 1 }, () => look(page, overview, `${overview}/leaky`, shown));
  });

  test(`no visit to ${slug}/fixed retains anything`, async ({ page }) => {
    await page.goto(overview);
    await expect(page).toRetainNothing(() => look(page, overview, `${overview}/fixed`, shown));
  });
}

test('no visit to a control retains anything', async ({ page }) => {
  await page.goto('/controls');
  await expect(page).toRetainNothing(() => look(page, '/controls', '/controls/element-listener', ''));
});

test('a walk from the gallery to a case, its source and back retains nothing', async ({ page }) => {
  await page.goto('/');
  await expect(page).toRetainNothing(async () => {
    await page.locator('main a[href="/leaks/set-interval"]').first().click();
    await page.locator('a[href="/source/app/leaks/set-interval/fixed/page.tsx"]').click();
    await expect(page.locator('main')).toContainText('clearInterval');
    await page.locator('header a[href="/"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('leaks, each beside its fix');
  });
});

test('toRetainNothing fails on a leak, with its retainer and line', async ({ page }) => {
  await page.goto('/leaks/window-listener');
  const visit = () => look(page, '/leaks/window-listener', '/leaks/window-listener/leaky', 'HOOLI');
  const failure = await expect(page).toRetainNothing(visit).then(() => '', (error: unknown) => String(error));
  expect(failure).toContain('PriceFeed (object) × 1 per visit');
  expect(failure).toContain("`window` keeps a `resize` listener, the `PriceBoard` component's `fitColumns()`, whose scope keeps `feed`: one `PriceFeed`");
  expect(failure).toContain('app/leaks/window-listener/leaky/page.tsx:');
});
