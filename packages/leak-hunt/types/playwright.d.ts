import type { Expect, Page, PlaywrightTestArgs, PlaywrightTestOptions, PlaywrightWorkerArgs, PlaywrightWorkerOptions, TestType } from 'playwright/test';

export interface RetainOptions {
  /** A visit to a neutral page, from and back to the same place: what it leaves behind is the framework's, and is taken off. */
  control?: () => Promise<void>;
  /** A file of leaks that are known, as `leak-hunt --allow` takes it; they do not count. */
  known?: string;
}

/** Playwright's own `test`, whose page counts listeners, timers, observers, workers and the like; `tracker: false` ends that. */
export const test: TestType<PlaywrightTestArgs & PlaywrightTestOptions & { tracker: boolean }, PlaywrightWorkerArgs & PlaywrightWorkerOptions>;

export const expect: Expect<{
  /**
   * Makes the visit ten times, and seven times more where one look does not do. Fails where seven of them leave the same
   * thing behind; it says what, by whom, and on which line.
   */
  toRetainNothing(page: Page, visit: () => Promise<void>, options?: RetainOptions): Promise<{ pass: boolean; message: () => string }>;
  /** That each visit leaves exactly so many objects of these names behind. */
  toRetain(page: Page, perVisit: Record<string, number>, visit: () => Promise<void>): Promise<{ pass: boolean; message: () => string }>;
}>;
