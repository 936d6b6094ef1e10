import type { Page } from 'puppeteer-core';
import type { LeakKind } from '../record/types';

/* What the other stages are given: the walk to make, and what is known about it. */

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
 * A walk that can be made any number of times, in memlab's format (https://facebook.github.io/memlab/docs/api/core/src/interfaces/IScenario):
 * `action` goes to the page under test, `back` returns to where the walk started. What memlab's filters say is ignored.
 */
export interface Scenario {
  cookies?: () => ScenarioCookie[];
  /** The address of the page where the walk starts. */
  url: () => string;
  beforeInitialPageLoad?: (page: Page) => Promise<unknown>;
  /** Runs once, after the first page has been loaded. */
  setup?: (page: Page) => Promise<unknown>;
  action: (page: Page) => Promise<unknown>;
  back: (page: Page) => Promise<unknown>;
  /** How often the walk is made more than once, at least. */
  repeat?: () => number;
  /** Is asked after `url`, `action` and `back` until it gives true. */
  isPageLoaded?: (page: Page) => Promise<boolean>;
}

/** What one visit must leave behind, exactly. */
export interface Expected {
  /** The name that the report gives the leak. */
  name: string;
  kind: LeakKind;
  perVisit: number;
}

/** A walk whose growth is not the target's own, and is subtracted. */
export interface ControlWalk {
  /** What the report calls it: `an empty page`. */
  name: string;
  scenario: Scenario;
}

/** One walk to hunt in: a scenario file, and what is known about it beforehand. */
export interface Target {
  /** What the report calls it. */
  name: string;
  /** The scenario's file. */
  scenario: string;
  /** Environment variables that are set while the hunt lasts: the scenario may read them. */
  env?: Readonly<Record<string, string>>;
  /** The verdict that the target should have; null where nobody says, and `clean` passes. */
  expected: 'leak' | 'clean' | null;
  /** What a target with a leak must retain, exactly; without it, any leak is as expected. */
  keeps?: Expected;
  /** The control walk; without it, the hunter chooses one. */
  control?: ControlWalk;
}
