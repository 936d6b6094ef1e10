import { expect as baseExpect, test as baseTest, type Page } from 'playwright/test';
import type { ExplainedLeak } from './explain';
import { ledgerScript } from './ledger/ledger';
import { foldTrace } from './fold-trace';
import { findLeaks, type Finding } from './find';
import { Hunter } from './hunter';
import { defaultVisits, defaultWarmUps, type Cdp } from './record';

/**
 * A test whose page keeps the ledger, unless it says `test.use({ ledger: false })`, and that has a hunter: one browser for
 * all the targets of a worker.
 */
export const test = baseTest.extend<{ ledger: boolean }, { hunter: Hunter }>({
  ledger: [true, { option: true }],
  page: async ({ page, ledger }, use) => {
    if (ledger) await page.addInitScript({ content: await ledgerScript() });
    await use(page);
  },
  hunter: [
    async ({}, use) => {
      const hunter = new Hunter({ chromium: process.env.CHROMIUM_PATH ?? '' });
      await use(hunter);
      await hunter.close();
    },
    { scope: 'worker' },
  ],
});

/**
 * Memory assertions on a Playwright page:
 *
 *     await expect(page).toRetainNothing(async () => { …go there, use it, come back… });
 *     await expect(page).toRetain({ PriceFeed: 1 }, visit);
 *
 * The page must stand where the visit starts. Traces and videos keep DOM alive: leave them off in such tests.
 */
export const expect = baseExpect.extend({
  async toRetainNothing(page: Page, visit: () => Promise<void>) {
    const found = await hunt(page, visit);
    return {
      pass: found.verdict === 'clean',
      message: () => (found.verdict === 'clean' ? 'Expected something to be retained, but nothing is.' : complaint(found)),
    };
  },

  async toRetain(page: Page, perVisit: Record<string, number>, visit: () => Promise<void>) {
    const found = await hunt(page, visit);
    const actual = Object.fromEntries(found.leaks.map((leak) => [leak.name, leak.perVisit]));
    const pass = JSON.stringify(sorted(actual)) === JSON.stringify(sorted(perVisit));
    return { pass, message: () => `Expected ${JSON.stringify(perVisit)} per visit${pass ? ' not' : ''} to be retained. ${complaint(found)}` };
  },
});

async function hunt(page: Page, visit: () => Promise<void>): Promise<Finding> {
  const cdp = await page.context().newCDPSession(page);
  try {
    return await findLeaks(cdp as unknown as Cdp, visit, { visits: defaultVisits, warmUps: defaultWarmUps });
  } finally {
    await cdp.detach();
  }
}

function sorted(counts: Record<string, number>): [string, number][] {
  return Object.entries(counts).sort(([a], [b]) => a.localeCompare(b));
}

function complaint({ reason, leaks }: Finding): string {
  if (leaks.length === 0) return `Nothing is retained by every visit. ${reason ?? ''}`.trim();
  return `Retained:\n${leaks.map((leak) => `${describe(leak)}\n${foldTrace(leak.memlabTrace)}`).join('\n')}`;
}

function describe(leak: ExplainedLeak): string {
  const where = leak.source ? `\n${leak.source.file}:${leak.source.line}:${leak.source.column}` : '';
  return `${leak.name} (${leak.kind}) × ${leak.perVisit} per visit: ${leak.sentence}${where}`;
}
