import type { expect, Locator, Page } from 'playwright/test';

/** What a behaviour test is given: a page with the feature in front of the visitor. */
export interface Visit {
  page: Page;
  /** The frame of the page under test; everything outside it is the lab's. */
  specimen: Locator;
  expect: typeof expect;
}
