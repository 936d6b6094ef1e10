import type { expect, Locator, Page } from 'playwright/test';

/** The arguments of a behaviour test: a page that shows the feature. */
export interface Visit {
  page: Page;
  /** The frame of the page under test; everything outside it is the lab's. */
  specimen: Locator;
  expect: typeof expect;
}
