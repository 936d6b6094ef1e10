import type { Page } from 'playwright/test';
import { defaultVisits, defaultWarmUps } from 'leak-hunt';
import { expect, test } from '@/lib/catalogue/hunter-test';

/**
 * Tests that the lab itself does not leak. Each visit of the hunter is a tour through the lab; the tours together make
 * 200 navigations. `LAB_NAVIGATIONS=1000 npx playwright test --project=memory e2e/lab.memory.ts` makes more.
 */

const navigations = Number(process.env.LAB_NAVIGATIONS ?? 200);
const slugs = ['window-listener', 'set-interval', 'detached-dom', 'effect-cleanup', 'intersection-observer', 'worker-terminate', 'module-cache'];

/**
 * Clicks the first link to a URL with a script: a hit test would make Chromium keep the element under the pointer
 * alive.
 */
async function follow(page: Page, href: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    const seen = async <T>(look: () => T | null | undefined | false) => {
      for (const deadline = performance.now() + 30_000; ; ) {
        const found = look();
        if (found) return found;
        if (performance.now() > deadline) throw new Error(`${wanted} did not come.`);
        await new Promise(requestAnimationFrame);
      }
    };
    (await seen(() => document.querySelector<HTMLElement>(`a[href="${wanted}"]`))).click();
    const shows = /\/(?:fixed|leaky)$|^\/controls\//.test(wanted) ? '[data-specimen]' : 'main h1';
    await seen(() => location.pathname === wanted && document.querySelector(shows));
  }, href);
}

/** Gallery, a case, its fixed page and back: five navigations a case, repeated until the number is reached. */
async function tour(page: Page, length: number): Promise<void> {
  for (let at = 0; at * 5 < length; at++) {
    const overview = `/leaks/${slugs[at % slugs.length] ?? ''}`;
    for (const href of [overview, `${overview}/fixed`, overview, '/controls', '/']) await follow(page, href);
  }
}

test(`${navigations} navigations through gallery, cases, fixed pages and controls retain nothing`, async ({ page }) => {
  test.setTimeout(60_000 + navigations * 1_500);
  await page.goto('/');
  let made = 0;
  const started = Date.now();
  await expect(page).toRetainNothing(async () => {
    const length = navigations / (defaultVisits + defaultWarmUps);
    await tour(page, length);
    made += Math.ceil(length / 5) * 5;
  });
  console.log(`${made} navigations and the hunt: ${((Date.now() - started) / 1000).toFixed(1)} s`);
});

test('the comparison and its frames are released when the reader leaves it', async ({ page }) => {
  await page.goto('/leaks/window-listener');
  await expect(page).toRetainNothing(async () => {
    await follow(page, '/compare/window-listener');
    await page.waitForFunction(() => !document.querySelector('main button')?.hasAttribute('disabled'));
    await follow(page, '/leaks/window-listener');
  });
});

test('a requested collection retains nothing', async ({ page }) => {
  await page.goto('/leaks/window-listener');
  await expect(page).toRetainNothing(async () => {
    await follow(page, '/leaks/window-listener/fixed');
    await follow(page, '/leaks/window-listener');
    await page.evaluate(async () => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Collect'));
      button?.click();
      do await new Promise(requestAnimationFrame);
      while (button?.disabled);
    });
  });
});

test('an idle page with its meters uses less than 2 % of a core', async ({ page }) => {
  await page.goto('/leaks/window-listener/fixed');
  await expect(page.locator('[data-live]')).toContainText('1 in use');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'timeTicks' });
  const read = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { busy: of('TaskDuration'), at: of('Timestamp') };
  };
  const before = await read();
  let now = before;
  while (now.at - before.at < 10) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    now = await read();
  }
  const share = (now.busy - before.busy) / (now.at - before.at);
  console.log(`idle: ${(share * 100).toFixed(2)} % of a core`);
  expect(share).toBeLessThan(0.02);
});
