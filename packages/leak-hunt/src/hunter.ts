import { setTimeout as sleep } from 'node:timers/promises';
import { defaultTimeoutMs, defaultVisits, defaultWarmUps } from './defaults';
import { type ControlGrowth, controlGrowthOf } from './detect/control-growth';
import { type HuntBrowser, openBrowser } from './drive/browser';
import { controlOf } from './drive/control-walk';
import { Driver } from './drive/driver';
import { loadScenario } from './drive/load-scenario';
import type { ControlWalk, Scenario, Target } from './drive/types';
import { WalkError } from './drive/walk-error';
import { evaluate } from './record/evaluate';
import { record } from './record/record';
import { installTracker } from './record/resource-tracker';
import type { Cdp, Progress, RecordOptions } from './record/types';
import { WatchdogCdp } from './record/watchdog';
import { whyUnexpected } from './report/expectation';
import type { HuntResult } from './report/types';
import { type Detection, detectLeaks } from './verdict';

export interface HunterOptions {
  /** Path of the Chromium to start. */
  chromium: string;
  /** How many visits are counted; at least 4, so that two lie in the middle. */
  visits?: number;
  /** How long one step of a scenario may take, in milliseconds. */
  timeoutMs?: number;
  /** The origin at which the app runs. It replaces the origin of the scenario's `url()`. */
  origin?: string;
  /** The path of a page of the app. What grows on the walk there and back is the framework's, and is subtracted. */
  control?: string;
}

/** What a hunt tells while it goes on. */
export type HuntListeners = Pick<RecordOptions, 'onProgress' | 'onSnapshot'>;

const closeMs = 2_000;

/** What is done on a page: a session with it, one visit, and whom to tell what goes on. */
type Run<T> = (cdp: Cdp, visit: () => Promise<void>, onProgress: (progress: Progress) => void) => Promise<T>;

/** Hunts one target after the other in one browser, each in a fresh context. */
export class Hunter {
  private opened: HuntBrowser | undefined;
  /** By control walk that a target brings along: each is recorded once. */
  private readonly controls = new Map<ControlWalk, ControlGrowth>();
  readonly visits: number;
  private readonly timeoutMs: number;

  constructor(private readonly options: HunterOptions) {
    this.visits = options.visits ?? defaultVisits;
    this.timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  }

  /** The browser's version; empty until it has been opened. */
  get chromium(): string {
    return this.opened?.version ?? '';
  }

  /**
   * Walks a target and judges it. A walk that breaks gives the verdict `error`, so that the next target can go on.
   * @throws Error when Chromium does not start
   */
  async hunt(target: Target, listeners: HuntListeners = {}): Promise<HuntResult> {
    const startedAt = performance.now();
    await this.open();
    let url = '';
    let found: Pick<HuntResult, 'verdict' | 'reason' | 'leaks' | 'subtracted'>;
    const restoreEnvironment = setEnvironment(target.env);
    try {
      const scenario = this.placed(await loadScenario(target.scenario, this.timeoutMs));
      url = addressOf(scenario);
      found = await this.find(scenario, target, listeners);
    } catch (error) {
      // The scenario broke, or the browser did: then the next target gets a new one.
      if (this.opened?.browser.connected === false) await this.close().catch(() => undefined);
      found = { verdict: 'error', reason: error instanceof Error ? error.message : String(error), leaks: [], subtracted: null };
    } finally {
      restoreEnvironment();
    }
    const unexpected = whyUnexpected(target, found);
    return {
      target: target.name,
      scenario: target.scenario,
      url,
      expected: target.expected,
      ...found,
      ok: unexpected === null,
      reason: found.reason ?? unexpected,
      durationMs: Math.round(performance.now() - startedAt),
    };
  }

  async close(): Promise<void> {
    const opened = this.opened;
    this.opened = undefined;
    await opened?.close();
  }

  private async find(scenario: Scenario, target: Target, listeners: HuntListeners): Promise<Detection & Pick<HuntResult, 'subtracted'>> {
    let visitMs = 0;
    let subtracted: string | null = null;
    const controlGrowth = async () => {
      const { control } = this.options;
      if (target.control) {
        subtracted = target.control.name;
        return this.growthOf(target.control);
      }
      subtracted = control === undefined ? 'the first page, left alone for as long' : `the page ${control}`;
      return control === undefined ? this.idlePage(scenario, visitMs) : this.controlPage(scenario, control);
    };
    const found = await this.onPage(scenario, (cdp, visit, note) => {
      const onProgress = (progress: Progress) => {
        note(progress);
        listeners.onProgress?.(progress);
      };
      const options = { ...this.walkOptions(), ...listeners, visits: Math.max(this.visits, roundsOf(scenario)), onProgress };
      const timed = async () => {
        const startedAt = performance.now();
        await visit();
        visitMs = performance.now() - startedAt;
      };
      return detectLeaks(cdp, timed, options, controlGrowth);
    });
    return { ...found, subtracted };
  }

  /** What the page leaves behind without a visit: as many pauses instead, each as long as a visit took. */
  private async idlePage(scenario: Scenario, visitMs: number): Promise<ControlGrowth> {
    return controlGrowthOf(await this.onPage(scenario, (cdp, _visit, onProgress) => record(cdp, () => sleep(visitMs), { ...this.walkOptions(), onProgress })));
  }

  /** @throws WalkError, which says that it was not the scenario's own walk that broke */
  private async controlPage(scenario: Scenario, control: string): Promise<ControlGrowth> {
    try {
      return await this.walkOver(controlOf(scenario, control));
    } catch (error) {
      throw new WalkError(`the walk to ${control}`, error);
    }
  }

  private async walkOver(scenario: Scenario): Promise<ControlGrowth> {
    return controlGrowthOf(await this.onPage(scenario, (cdp, visit, onProgress) => record(cdp, visit, { ...this.walkOptions(), onProgress })));
  }

  private placed(scenario: Scenario): Scenario {
    const { origin } = this.options;
    if (origin === undefined) return scenario;
    return {
      ...scenario,
      url() {
        const { pathname, search, hash } = new URL(scenario.url());
        return new URL(pathname + search + hash, origin).href;
      },
    };
  }

  /** What a control walk leaves behind; recorded once for all targets that share it. */
  private async growthOf(control: ControlWalk): Promise<ControlGrowth> {
    const known = this.controls.get(control) ?? (await this.walkOver(control.scenario));
    this.controls.set(control, known);
    return known;
  }

  private walkOptions() {
    return { visits: this.visits, warmUps: defaultWarmUps };
  }

  private async onPage<T>(scenario: Scenario, run: Run<T>): Promise<T> {
    const { browser } = await this.open();
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      const driver = new Driver(scenario, page, this.timeoutMs);
      const cdp = (await page.createCDPSession()) as unknown as Cdp;
      await installTracker(cdp);
      cdp.on('Page.frameNavigated', ({ frame }: { frame: { parentId?: string } }) => {
        if (frame.parentId === undefined) driver.loadedDocument();
      });
      await driver.open();
      async function visit() {
        await driver.visit();
        // What the visit left to do is part of it; a page that hangs never answers.
        await driver.step('after back', () => evaluate(cdp, '0'));
      }
      const watchdog = new WatchdogCdp(cdp, this.timeoutMs, () => driver.silent());
      try {
        return await driver.during(Promise.race([run(watchdog, visit, (progress) => driver.note(progress)), watchdog.expired]));
      } finally {
        watchdog.stop();
      }
    } finally {
      // A context that does not close, with a page that hangs, goes with its browser; the next target gets a new one.
      const closed = context.close().then(() => true, () => false);
      const isClosed = await Promise.race([closed, sleep(closeMs, false, { ref: false })]);
      if (!isClosed) await this.close();
    }
  }

  private async open(): Promise<HuntBrowser> {
    // It may have died after its last answer was in.
    if (this.opened && !this.opened.browser.connected) await this.close();
    this.opened ??= await openBrowser(this.options.chromium);
    return this.opened;
  }
}

/**
 * How often a scenario wants its action and back to be done at least: memlab does them `repeat()` times more than once.
 * @throws WalkError when it gives no such number
 */
function roundsOf(scenario: Scenario): number {
  if (!scenario.repeat) return 1;
  try {
    const more = scenario.repeat();
    if (!Number.isInteger(more) || more < 0) throw new Error(`it gives ${more}, which is no number of rounds.`);
    return more + 1;
  } catch (error) {
    throw new WalkError('repeat', error);
  }
}

function addressOf(scenario: Scenario): string {
  try {
    return scenario.url();
  } catch (error) {
    throw new WalkError('url', error);
  }
}

/**
 * Sets environment variables for the time of one hunt, since scenarios read them while they run.
 * @returns a function that restores what was set before
 */
function setEnvironment(variables: Readonly<Record<string, string>> = {}): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
}
