import type { Browser, Page } from 'playwright/test';
import { type Cdp, defaultVisits, defaultWarmUps, judge, record, survivors, trackerScript } from 'leak-hunt';
import { Reachability } from 'leak-hunt/heap';
import { expect } from '@/lib/catalogue/hunter-test';
import { resourceSpecimens, together } from './support/resource-specimens';
import { test } from './support/specimen';

/**
 * Tests that the resource tracker does not change what it counts: the same walks with and without it have the same
 * survivors.
 */

test.use({ tracker: false }); // each test opens both pages itself

interface Walk {
  title: string;
  start: string;
  visit: (page: Page) => Promise<void>;
}

/** From a case's overview to one of its pages and back. */
function there(overview: string, link: string): Walk {
  return {
    title: link,
    start: overview,
    async visit(page) {
      await page.locator(`a[href="${link}"]`).first().click();
      await expect(page.locator('[data-specimen]')).toBeVisible();
      await page.locator(`a[href="${overview}"]`).first().click();
      await expect(page.locator('[data-lobby]')).toBeVisible();
    },
  };
}

const walks = [
  there('/controls', '/controls/element-listener'),
  there('/controls', '/controls/warm-cache'),
  ...['effect-cleanup', 'worker-terminate'].map((slug) => there(`/leaks/${slug}`, `/leaks/${slug}/fixed`)),
  there('/leaks/window-listener', '/leaks/window-listener/leaky'),
];

/** The growing groups with their survivors by visit, without the first and the last visit, which are never judged. */
async function growthOf(browser: Browser, withTracker: boolean, { start, visit }: Walk): Promise<Record<string, string>> {
  const page = await browser.newPage({ baseURL: process.env.LAB_URL ?? '' });
  try {
    if (withTracker) await page.addInitScript({ content: await trackerScript() });
    await page.goto(start);
    const cdp = (await page.context().newCDPSession(page)) as unknown as Cdp;
    const recording = await record(cdp, () => visit(page), { visits: defaultVisits, warmUps: defaultWarmUps });
    expect(recording.resources !== undefined, 'whether the page has a resource tracker').toBe(withTracker);
    const { steady, unsteady } = judge(survivors(recording, new Reachability(recording.snapshot).byThePage()));
    return Object.fromEntries([...steady, ...unsteady].map(({ key, series }) => [key, series.slice(1, -1).join(' ')]));
  } finally {
    await page.close();
  }
}

for (const walk of walks) {
  test(`a walk has the same survivors with the resource tracker: to ${walk.title}`, async ({ browser }) => {
    const [withTracker, without] = await Promise.all([growthOf(browser, true, walk), growthOf(browser, false, walk)]);
    expect(withTracker).toEqual(without);
  });
}

/**
 * Not included: waiting callbacks, for each of which the resource tracker has a wrapper function with its scope until
 * the callback is released; open EventSources, because a browser opens only six connections to one host; and iframes,
 * which have no tracker and contain a realm of objects each.
 */
const apart = /setTimeout|requestIdleCallback|EventSource|iframe/;

for (const [title, statements] of Object.entries({
  'that opens what the heap does not show': resourceSpecimens.map(({ leaky }) => leaky).filter((leaky) => !apart.test(leaky)),
  'that closes it again': resourceSpecimens.map(({ fixed }) => fixed),
})) {
  test(`a visit ${title} has the same survivors with the resource tracker`, async ({ browser, specimens }) => {
    const walk: Walk = { title, start: specimens.urlOf(together(statements)), visit: (page) => page.evaluate('visit()') };
    const [withTracker, without] = await Promise.all([growthOf(browser, true, walk), growthOf(browser, false, walk)]);
    expect(withTracker).toEqual(without);
  });
}

test('the stack of a resource contains the page’s call below the frames of a library', async ({ browser }) => {
  const page = await browser.newPage();
  try {
    await page.addInitScript({ content: await trackerScript() });
    await page.goto('about:blank');
    const stack = await page.evaluate(() => {
      const tracker = (globalThis as unknown as { __leakHuntTracker: { beginVisit(visit: number): void; read(): { open: { stack: string }[] } } }).__leakHuntTracker;
      const library = (depth: number): void => (depth === 0 ? addEventListener('keydown', () => undefined) : library(depth - 1));
      tracker.beginVisit(0);
      (function callOfThePage() {
        library(15);
      })();
      return tracker.read().open[0]?.stack;
    });
    expect(stack).toContain('callOfThePage');
  } finally {
    await page.close();
  }
});
