import { expect as baseExpect, test as baseTest, type Page } from 'playwright/test';
import { defaultVisits, defaultWarmUps } from '../defaults';
import { controlGrowthOf } from '../detect/control-growth';
import type { ExplainedLeak } from '../explain/types';
import { record } from '../record/record';
import { trackerScript } from '../record/resource-tracker';
import type { Cdp } from '../record/types';
import { AllowList } from '../report/allow-list';
import { pathLines } from '../report/path-lines';
import { type Detection, detectLeaks } from '../verdict';

/** Playwright's own `test`, whose page counts listeners, timers, observers, workers and the like; `test.use({ tracker: false })` ends that. */
export const test = baseTest.extend<{ tracker: boolean }>({
  tracker: [true, { option: true }],
  page: async ({ page, tracker }, use) => {
    if (tracker) await page.addInitScript({ content: await trackerScript() });
    await use(page);
  },
});

export interface RetainOptions {
  /** A visit to a neutral page, from and back to the same place: what it leaves behind is the framework's, and is subtracted. */
  control?: () => Promise<void>;
  /** A file of leaks that are known, as `--allow` takes it; they do not count. */
  known?: string;
}

/**
 * Memory assertions on a Playwright page:
 *
 *     await expect(page).toRetainNothing(async () => { …go there, use it, come back… });
 *     await expect(page).toRetain({ PriceFeed: 1 }, visit);
 *
 * The page must stand where the visit starts. Traces and videos keep DOM alive: leave them off in such tests.
 */
export const expect = baseExpect.extend({
  /**
   * Makes the visit ten times, and seven times more where one pass does not suffice. Fails where seven of them leave the
   * same thing behind; the message says what, what retains it, and on which line.
   */
  async toRetainNothing(page: Page, visit: () => Promise<void>, { control, known }: RetainOptions = {}) {
    const { ok, found } = await judged(conclusive(await hunt(page, visit, control)), known);
    return { pass: ok, message: () => (ok ? 'Expected something to be retained, but nothing is.' : complaint(found)) };
  },

  /** Asserts that each visit leaves exactly so many objects of these names behind. */
  async toRetain(page: Page, perVisit: Record<string, number>, visit: () => Promise<void>) {
    const found = conclusive(await hunt(page, visit));
    const actual: Record<string, number> = {};
    for (const leak of found.leaks) actual[leak.name] = (actual[leak.name] ?? 0) + leak.perVisit; // two may have one name
    const pass = JSON.stringify(sorted(actual)) === JSON.stringify(sorted(perVisit));
    return { pass, message: () => `Expected ${JSON.stringify(perVisit)} per visit${pass ? ' not' : ''} to be retained. ${complaint(found)}` };
  },
});

async function hunt(page: Page, visit: () => Promise<void>, control?: () => Promise<void>): Promise<Detection> {
  const session = await page.context().newCDPSession(page);
  const cdp = session as unknown as Cdp;
  const options = { visits: defaultVisits, warmUps: defaultWarmUps };
  try {
    return await detectLeaks(cdp, visit, options, control && (async () => controlGrowthOf(await record(cdp, control, options))));
  } finally {
    await session.detach();
  }
}

/** @throws Error with the reason when a hunt is inconclusive: then neither an assertion nor its opposite holds */
function conclusive(found: Detection): Detection {
  if (found.verdict === 'inconclusive') throw new Error(`The hunt is inconclusive: ${found.reason ?? 'no reason is known.'}`);
  return found;
}

/** A finding without the leaks that are known. */
async function judged(found: Detection, known?: string): Promise<{ ok: boolean; found: Detection }> {
  if (known === undefined) return { ok: found.verdict === 'clean', found };
  const target = { name: 'this visit', scenario: '', expected: null };
  const list = await AllowList.read(known);
  const result = list.applyTo(target, { ...target, target: target.name, url: '', ok: found.verdict === 'clean', durationMs: 0, subtracted: null, ...found });
  return { ok: result.ok, found: { ...found, reason: result.reason, leaks: result.leaks.filter(({ allowed }) => !allowed) } };
}

function sorted(counts: Record<string, number>): [string, number][] {
  return Object.entries(counts).sort(([a], [b]) => a.localeCompare(b));
}

function complaint({ leaks }: Detection): string {
  if (leaks.length === 0) return 'Nothing is retained by every visit.';
  return `Retained:\n${leaks.map((leak) => [describe(leak), ...pathLines(leak.path)].join('\n')).join('\n')}`;
}

function describe(leak: ExplainedLeak): string {
  const where = leak.source ? `\n${leak.source.file}:${leak.source.line}:${leak.source.column}` : '';
  return `${leak.name} (${leak.kind}) × ${leak.perVisit} per visit: ${leak.sentence}${where}`;
}
