import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, TestInfo } from 'playwright/test';
import { defaultWarmUps } from '../../defaults';
import { controlGrowthOf, noControlGrowth } from '../../detect/control-growth';
import { detectInEveryHeap } from '../../every-heap';
import { record } from '../../record/record';
import { trackerScript } from '../../record/resource-tracker';
import type { Cdp } from '../../record/types';
import { attachment, type Hunted, type RepeatOptions, variables } from '../../repeat-protocol';
import { Visits } from './visits';

/** The fixtures that a hunt needs. */
export interface Fixtures {
  page: Page;
  baseURL: string | undefined;
}

/**
 * Makes a test's body as visits in the test's own page, and attaches what they leave behind.
 * @param body the body of the test
 * @throws the errors of the body in its first run; Error in one sentence if it cannot be repeated in one document
 */
export async function huntTest({ page, baseURL }: Fixtures, info: TestInfo, body: () => unknown): Promise<void> {
  const options = JSON.parse(process.env[variables.options] ?? '{}') as RepeatOptions;
  const browser = page.context().browser();
  if (browser?.browserType().name() !== 'chromium') throw new Error('Only Chromium has the object ids that a hunt needs: this project of the configuration uses another browser.');
  const visits = new Visits(page, baseURL, info.timeout, async () => body());
  info.setTimeout(0);
  const tracker = await trackerScript();
  await page.addInitScript({ content: tracker });
  if (page.url() !== 'about:blank') await page.evaluate(`if (!globalThis.__leakHuntTracker) {\n${tracker}\n}`);
  await visits.first();
  const session = await page.context().newCDPSession(page);
  const cdp = session as unknown as Cdp;
  const { confirm, control } = options;
  const walk = { visits: options.visits, warmUps: defaultWarmUps - 1 };
  const controlGrowth = async () => {
    const idle = () => sleep(visits.lastMs);
    return options.visits > 0 ? controlGrowthOf(await record(cdp, control === undefined ? idle : () => visits.to(control), walk)) : noControlGrowth;
  };
  try {
    const { subtracted = [], ...found } = await detectInEveryHeap(cdp, () => visits.again(), { ...walk, ...(confirm !== undefined && { confirm }) }, controlGrowth);
    const where = control === undefined ? 'the page without visits' : `the page ${control}`;
    const hunted: Hunted = {
      url: visits.home,
      chromium: browser.version(),
      found: { ...found, subtracted: subtracted.length > 0 ? `${where} (${subtracted.join(', ')})` : null },
    };
    await info.attach(attachment, { body: JSON.stringify(hunted), contentType: 'application/json' });
  } finally {
    await session.detach().catch(() => undefined); // the page may have gone
  }
}
