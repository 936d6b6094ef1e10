import type { Page } from 'puppeteer-core';
import { Driver } from './drive/driver';
import { goWithin } from './drive/go-within';
import { sameAddress } from './drive/existing/tabs';
import type { Popups } from './drive/popups';
import { addressOf } from './drive/scenario-values';
import type { Scenario } from './drive/types';
import { evaluate } from './record/evaluate';
import type { Cdp, Progress } from './record/types';
import { WatchdogCdp } from './record/watchdog';

/** A page that is walked, and the session with it. */
export interface OpenPage {
  page: Page;
  cdp: Cdp;
  popups: Popups;
}

/** Work on an open page. It gets a session with the page, a function that makes one visit, and a callback for progress. */
export type Run<T> = (cdp: Cdp, visit: () => Promise<void>, onProgress: (progress: Progress) => void) => Promise<T>;

/**
 * Works on a page.
 * @param timeoutMs the time limit of a step
 * @param begin brings the page to where the walk begins
 */
export async function walkOn<T>(scenario: Scenario, { page, cdp, popups }: OpenPage, timeoutMs: number, begin: (driver: Driver) => Promise<void>, run: Run<T>): Promise<T> {
  const driver = new Driver(scenario, page, timeoutMs, popups);
  cdp.on('Page.frameNavigated', ({ frame }: { frame: { parentId?: string } }) => {
    if (frame.parentId === undefined) driver.noteDocument();
  });
  await begin(driver);

  async function visit() {
    await driver.visit();
    // The page answers after the tasks that the visit has left. A page that hangs never answers.
    await driver.step('after back', () => evaluate(cdp, '0'));
  }

  const watchdog = new WatchdogCdp(cdp, timeoutMs, () => driver.noAnswer());
  try {
    return await driver.during(Promise.race([run(watchdog, visit, (progress) => driver.noteProgress(progress)), watchdog.expired]));
  } finally {
    watchdog.stop();
  }
}

/**
 * Works on a page in which another walk waits: makes a control walk where no second page can be opened. Where it begins elsewhere, the
 * page goes there and back without a new document.
 */
export async function walkAgain<T>(scenario: Scenario, opened: OpenPage, timeoutMs: number, run: Run<T>): Promise<T> {
  const { page } = opened;
  const from = page.url();
  const begin = withoutFragment(addressOf(scenario)) === withoutFragment(from) ? undefined : addressOf(scenario);
  if (begin !== undefined) await goWithin(page, begin);
  const done = await walkOn(scenario, opened, timeoutMs, (driver) => begun(driver, scenario, page), run);
  if (begin !== undefined) await goWithin(page, from);
  return done;
}

async function begun(driver: Driver, { setup }: Scenario, page: Page): Promise<void> {
  driver.noteStart();
  await driver.step('setup', () => setup?.(page));
}

function withoutFragment(address: string): string {
  return sameAddress(address).split('#', 1)[0] ?? '';
}
