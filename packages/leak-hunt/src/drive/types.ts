import type { Page } from 'puppeteer-core';
import type { LeakKind } from '../record/types';

/* The types of the drive stage: the walk to make, and the expected result. */

/** A cookie that is set before the first page is loaded. Without a domain it belongs to the host of the first page. */
interface ScenarioCookie {
  name: string;
  value: string;
  domain?: string;
  path?: string;
  httpOnly?: boolean;
  secure?: boolean;
}

/**
 * A walk that can be repeated, in memlab's format (https://facebook.github.io/memlab/docs/api/core/src/interfaces/IScenario):
 * `action` goes to the page under test, `back` returns to the first page. Only `url` must be there, as in memlab.
 */
export interface Scenario {
  cookies?: () => ScenarioCookie[] | Promise<ScenarioCookie[]>;
  /** The address of the page where the walk starts. */
  url: () => string;
  beforeInitialPageLoad?: (page: Page) => Promise<unknown>;
  /** Runs once, after the first page has been loaded. */
  setup?: (page: Page) => Promise<unknown>;
  /** Without it a visit only lets some time pass on the first page. */
  action?: (page: Page) => Promise<unknown>;
  /** Without it the hunter goes back in history, or presses Escape, as memlab does. */
  back?: (page: Page) => Promise<unknown>;
  /** At least how many visits are made after the first one. */
  repeat?: () => number;
  /** Is called after `url`, `action` and `back` until it returns true. If it throws, the walk goes on after a short wait. */
  isPageLoaded?: (page: Page) => Promise<unknown>;
  beforeLeakFilter?: (...args: never[]) => unknown;
  leakFilter?: (...args: never[]) => unknown;
  retainerReferenceFilter?: (...args: never[]) => unknown;
}

/** What one visit must leave behind, exactly. */
export interface Expected {
  /** The name of the leak in the report. */
  name: string;
  kind: LeakKind;
  perVisit: number;
}

/** A walk whose growth belongs to the framework and is subtracted. */
export interface ControlWalk {
  /** Its name in the report, such as `an empty page`. */
  name: string;
  scenario: Scenario;
}

/** One walk to hunt in: a scenario file, and its expected result. */
export interface Target {
  /** Its name in the report. */
  name: string;
  /** The scenario's file, or, with `walk`, what the report says in its place. */
  scenario: string;
  /** The scenario itself, if it is not to be loaded from the file. */
  walk?: Scenario;
  /** Environment variables for the scenario. They are set during the hunt. */
  env?: Readonly<Record<string, string>>;
  /** The expected verdict. Null if the target has none; `clean` is then as expected. */
  expected: 'leak' | 'clean' | null;
  /** The exact leak that a target with the expected verdict `leak` must have. Without it, any leak is as expected. */
  keeps?: Expected;
  /** The control walk. Without it, the hunter chooses one. */
  control?: ControlWalk;
}
