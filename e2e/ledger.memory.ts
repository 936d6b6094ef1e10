import type { Browser, Page } from 'playwright/test';
import { judge, survivors } from '@/packages/leak-hunt/src/detect/growth';
import { ledgerScript } from '@/packages/leak-hunt/src/record/resource-tracker';
import { expect } from '@/lib/catalogue/hunter-test';
import { Reach } from '@/packages/leak-hunt/src/heap/reachability';
import { defaultVisits, defaultWarmUps, record, type Cdp } from '@/packages/leak-hunt/src/record/record';
import { resourceSpecimens, together } from './support/resource-specimens';
import { test } from './support/specimen';

/** The ledger must not change what it counts: the same walks with it and without, and the same objects survive. */

test.use({ ledger: false }); // each test opens both pages itself

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

/** What grows, by group, and how: the survivors of each visit but the first and the last, which are never judged. */
async function growthOf(browser: Browser, withLedger: boolean, { start, visit }: Walk): Promise<Record<string, string>> {
  const page = await browser.newPage({ baseURL: process.env.LAB_URL ?? '' });
  try {
    if (withLedger) await page.addInitScript({ content: await ledgerScript() });
    await page.goto(start);
    const cdp = (await page.context().newCDPSession(page)) as unknown as Cdp;
    const recording = await record(cdp, () => visit(page), { visits: defaultVisits, warmUps: defaultWarmUps });
    expect(recording.resources !== undefined, 'whether the page has a ledger').toBe(withLedger);
    const { steady, unsteady } = judge(survivors(recording, new Reach(recording.snapshot).byThePage()));
    return Object.fromEntries([...steady, ...unsteady].map(({ key, series }) => [key, series.slice(1, -1).join(' ')]));
  } finally {
    await page.close();
  }
}

for (const walk of walks) {
  test(`with the ledger the same survives a walk to ${walk.title}`, async ({ browser }) => {
    const [withLedger, without] = await Promise.all([growthOf(browser, true, walk), growthOf(browser, false, walk)]);
    expect(withLedger).toEqual(without);
  });
}

/**
 * Left out: callbacks that wait, around each of which the ledger has one function with its scope, gone when the callback
 * goes; EventSources that stay open, since a browser opens only six connections to one host; and iframes, which have no
 * ledger and bring a realm of objects each.
 */
const apart = /setTimeout|requestIdleCallback|EventSource|iframe/;

for (const [title, statements] of Object.entries({
  'that opens what the heap does not show': resourceSpecimens.map(({ leaky }) => leaky).filter((leaky) => !apart.test(leaky)),
  'that closes it again': resourceSpecimens.map(({ fixed }) => fixed),
})) {
  test(`with the ledger the same survives a visit ${title}`, async ({ browser, specimens }) => {
    const walk: Walk = { title, start: specimens.urlOf(together(statements)), visit: (page) => page.evaluate('visit()') };
    const [withLedger, without] = await Promise.all([growthOf(browser, true, walk), growthOf(browser, false, walk)]);
    expect(withLedger).toEqual(without);
  });
}
