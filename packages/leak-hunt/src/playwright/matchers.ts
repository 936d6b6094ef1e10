import { expect as baseExpect, test as baseTest, type Page } from 'playwright/test';
import { defaultVisits, defaultWarmUps } from '../defaults';
import { controlGrowthOf } from '../detect/control-growth';
import { detectInEveryHeap } from '../every-heap';
import type { ExplainedLeak } from '../explain/types';
import { record } from '../record/record';
import { trackerScript } from '../record/resource-tracker';
import type { Cdp } from '../record/types';
import { conclusive } from './conclusive';
import { AllowList } from '../report/allow-list';
import { pathLines } from '../report/path-lines';
import type { Detection } from '../verdict';

/**
 * Playwright's `test`, with the resource tracker in its page: it counts listeners, timers, observers, workers and other
 * resources. `test.use({ tracker: false })` switches it off.
 */
export const test = baseTest.extend<{ tracker: boolean }>({
  tracker: [true, { option: true }],
  page: async ({ page, tracker }, use) => {
    if (tracker) await page.addInitScript({ content: await trackerScript() });
    await use(page);
  },
});

/** The options of `toRetainNothing`. */
export interface RetainOptions {
  /** The control walk: a visit to another page, from and back to the same page. Its growth is subtracted. */
  control?: () => Promise<void>;
  /** An allow list, as for `--allow`. Its leaks do not count. */
  known?: string;
}

/**
 * Memory assertions on a Playwright page:
 *
 *     await expect(page).toRetainNothing(async () => { …go there, use it, come back… });
 *     await expect(page).toRetain({ PriceFeed: 1 }, visit);
 *
 * The page must be where the visit starts. Traces and videos retain DOM nodes: switch them off in these tests.
 */
export const expect = baseExpect.extend({
  /**
   * Makes the visit ten times; if something grows, 20 times and more to find the line and to confirm the leak. Fails if what
   * grows stays. The message names the objects, what retains them, and the line.
   */
  async toRetainNothing(page: Page, visit: () => Promise<void>, { control, known }: RetainOptions = {}) {
    const { ok, found } = await judged(conclusive(await hunt(page, visit, control)), known);
    return { pass: ok, message: () => (ok ? 'Expected something to be retained, but nothing is.' : leaksAsText(found)) };
  },

  /** Asserts that each visit leaves exactly these objects behind. @param perVisit by name of a leak, how many per visit */
  async toRetain(page: Page, perVisit: Record<string, number>, visit: () => Promise<void>) {
    const found = conclusive(await hunt(page, visit));
    const actual: Record<string, number> = {};
    for (const leak of found.leaks) actual[leak.name] = (actual[leak.name] ?? 0) + leak.perVisit; // two leaks may have the same name
    const pass = JSON.stringify(sorted(actual)) === JSON.stringify(sorted(perVisit));
    return { pass, message: () => `Expected ${JSON.stringify(perVisit)} per visit${pass ? ' not' : ''} to be retained. ${leaksAsText(found)}` };
  },
});

async function hunt(page: Page, visit: () => Promise<void>, control?: () => Promise<void>): Promise<Detection> {
  const session = await page.context().newCDPSession(page);
  const cdp = session as unknown as Cdp;
  const options = { visits: defaultVisits, warmUps: defaultWarmUps };
  try {
    return await detectInEveryHeap(cdp, visit, options, control && (async () => controlGrowthOf(await record(cdp, control, options))));
  } finally {
    await session.detach();
  }
}

/** A detection without its known leaks, and whether it is clean then. */
async function judged(found: Detection, known?: string): Promise<{ ok: boolean; found: Detection }> {
  if (known === undefined) return { ok: found.verdict === 'clean', found };
  const target = { name: 'this visit', scenario: '', expected: null };
  const list = await AllowList.read(known);
  const result = list.applyTo(target, { ...target, target: target.name, url: '', ok: found.verdict === 'clean', durationMs: 0, ...found, subtracted: null });
  return { ok: result.ok, found: { ...found, reason: result.reason, leaks: result.leaks.filter(({ allowed }) => !allowed) } };
}

function sorted(counts: Record<string, number>): [string, number][] {
  return Object.entries(counts).sort(([a], [b]) => a.localeCompare(b));
}

function leaksAsText({ leaks }: Detection): string {
  if (leaks.length === 0) return 'Nothing is retained by every visit.';
  return `Retained:\n${leaks.map((leak) => [describe(leak), ...pathLines(leak.path)].join('\n')).join('\n')}`;
}

function describe(leak: ExplainedLeak): string {
  const where = leak.source ? `\n${leak.source.file}:${leak.source.line}:${leak.source.column}` : '';
  return `${leak.name} (${leak.kind}) × ${leak.perVisit} per visit: ${leak.sentence}${where}`;
}
