import { setTimeout as sleep } from 'node:timers/promises';
import { emptyScenario } from '../../../lib/catalogue/scenario';
import { baselineOf, type Baseline } from './detect/control-growth';
import { openBrowser, type HuntBrowser } from './drive/browser';
import { defaultTimeoutMs, Driver, loadScenario, type Scenario } from './drive/driver';
import { complaintAbout } from './report/expectation';
import type { ExplainedLeak } from './explain/explain';
import { installLedger } from './record/resource-tracker';
import { PatientCdp } from './record/watchdog';
import { findLeaks, type Finding } from './verdict';
import { controlOf } from './drive/control-walk';
import { defaultVisits, defaultWarmUps, record, type Cdp, type Progress, type RecordOptions } from './record/record';
import type { Result } from './report/report';
import type { Target } from './drive/target';
import { WalkError } from './drive/walk-error';

export interface HunterOptions {
  /** Path of the Chromium to start. */
  chromium: string;
  /** How many visits are counted; at least 4, so that two lie in the middle. */
  visits?: number;
  /** How long one step of a scenario may take, in milliseconds. */
  timeoutMs?: number;
  /** For a scenario of no case: where the app runs, in place of what the scenario says. */
  origin?: string;
  /** For a scenario of no case: the address, within the app, of a page whose growth is the framework's own. */
  control?: string;
}

/** What a hunt tells while it goes on. */
export type HuntListeners = Pick<RecordOptions, 'onProgress' | 'onSnapshot'>;

/** A result with what only people are shown. */
export type HuntResult = Omit<Result, 'leaks'> & {
  leaks: ExplainedLeak[];
  /** The neutral walk whose growth was taken off; absent when nothing grew, and none was needed. */
  takenOff?: string;
};

const closeMs = 2_000;

/** What is done on a page: a session with it, one visit, and whom to tell what goes on. */
type Run<T> = (cdp: Cdp, visit: () => Promise<void>, onProgress: (progress: Progress) => void) => Promise<T>;

/** Hunts one target after the other in one browser, each in a fresh context. */
export class Hunter {
  private opened: HuntBrowser | undefined;
  private baseline: Baseline | undefined;
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
    let found: (Finding & Pick<HuntResult, 'takenOff'>) | { verdict: 'error'; reason: string; leaks: [] };
    try {
      if (target.twin) process.env.TWIN = target.twin;
      const scenario = this.placed(await loadScenario(target.scenario, this.timeoutMs), target);
      url = addressOf(scenario);
      found = await this.find(scenario, target, listeners);
    } catch (error) {
      // The scenario broke, or the browser did: then the next target gets a new one.
      if (this.opened?.browser.connected === false) await this.close().catch(() => undefined);
      found = { verdict: 'error', reason: error instanceof Error ? error.message : String(error), leaks: [] };
    }
    const complaint = complaintAbout(target, found);
    return {
      target: target.name,
      scenario: target.scenario,
      url,
      expected: target.expected,
      ...found,
      ok: complaint === null,
      reason: found.reason ?? complaint,
      durationMs: Math.round(performance.now() - startedAt),
    };
  }

  async close(): Promise<void> {
    const opened = this.opened;
    this.opened = undefined;
    await opened?.close();
  }

  private async find(scenario: Scenario, target: Target, listeners: HuntListeners) {
    let visitMs = 0;
    let takenOff: string | undefined;
    const baseline = () => {
      takenOff = this.neutralWalk(target);
      if (target.expected !== null) return this.emptyPage();
      return this.options.control === undefined ? this.idlePage(scenario, visitMs) : this.controlPage(scenario, this.options.control);
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
      return findLeaks(cdp, timed, options, baseline);
    });
    return { ...found, ...(takenOff !== undefined && { takenOff }) };
  }

  private neutralWalk(target: Target): string {
    if (target.expected !== null) return 'an empty page of the lab';
    return this.options.control === undefined ? 'the first page, left alone for as long' : `the page ${this.options.control}`;
  }

  /** What the page leaves behind without a visit: as many pauses instead, each as long as a visit took. */
  private async idlePage(scenario: Scenario, visitMs: number): Promise<Baseline> {
    return baselineOf(await this.onPage(scenario, (cdp, _visit, onProgress) => record(cdp, () => sleep(visitMs), { ...this.walkOptions(), onProgress })));
  }

  /** @throws WalkError, which says that it was not the scenario's own walk that broke */
  private async controlPage(scenario: Scenario, control: string): Promise<Baseline> {
    try {
      return await this.walkOver(controlOf(scenario, control));
    } catch (error) {
      throw new WalkError(`the walk to ${control}`, error);
    }
  }

  private async walkOver(scenario: Scenario): Promise<Baseline> {
    return baselineOf(await this.onPage(scenario, (cdp, visit, onProgress) => record(cdp, visit, { ...this.walkOptions(), onProgress })));
  }

  private placed(scenario: Scenario, target: Target): Scenario {
    const { origin } = this.options;
    if (origin === undefined || target.expected !== null) return scenario;
    return {
      ...scenario,
      url() {
        const { pathname, search, hash } = new URL(scenario.url());
        return new URL(pathname + search + hash, origin).href;
      },
    };
  }

  /** What the same number of visits to an empty page of the lab leaves behind; walked once. */
  private async emptyPage(): Promise<Baseline> {
    this.baseline ??= await this.walkOver(emptyScenario());
    return this.baseline;
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
      await installLedger(cdp);
      cdp.on('Page.frameNavigated', ({ frame }: { frame: { parentId?: string } }) => {
        if (frame.parentId === undefined) driver.loadedDocument();
      });
      await driver.open();
      async function visit() {
        await driver.visit();
        // What the visit left to do is part of it; a page that hangs never answers.
        await driver.step('after back', () => cdp.send('Runtime.evaluate', { expression: '0' }));
      }
      const patient = new PatientCdp(cdp, this.timeoutMs, () => driver.silent());
      try {
        return await driver.during(Promise.race([run(patient, visit, (progress) => driver.note(progress)), patient.silence]));
      } finally {
        patient.stop();
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
