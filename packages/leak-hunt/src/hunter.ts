import { setTimeout as sleep } from 'node:timers/promises';
import { defaultTimeoutMs, defaultVisits, defaultWarmUps } from './defaults';
import { type ControlGrowth, controlGrowthOf, noControlGrowth } from './detect/control-growth';
import { type HuntBrowser, openBrowser } from './drive/browser';
import { controlOf } from './drive/control-walk';
import { connectBrowser } from './drive/existing/connect';
import { signIn } from './drive/existing/sign-in';
import { sameAddress } from './drive/existing/tabs';
import { detectInEveryHeap } from './every-heap';
import type { Driver } from './drive/driver';
import { loadScenario } from './drive/load-scenario';
import { addressOf, notesOn, roundsOf } from './drive/scenario-values';
import type { ControlWalk, Scenario, Target } from './drive/types';
import { WalkError } from './drive/walk-error';
import { setEnvironment } from './drive/environment';
import { messageOf } from './errors';
import { record } from './record/record';
import { installTracker } from './record/resource-tracker';
import type { Cdp, Progress } from './record/types';
import { whyUnexpected } from './report/expectation';
import type { HuntResult } from './report/types';
import type { HuntAllListeners, HunterOptions, HuntListeners } from './hunter-options';
import type { Detection } from './verdict';
import { type OpenPage, type Run, walkAgain, walkOn } from './open-page';

const closeMs = 2_000;

/** Hunts in one target after the other, in one browser. Each target gets a new browser context. */
export class Hunter {
  private opened: HuntBrowser | undefined;
  /** The tab of somebody's own browser while it is walked. The control walk is made in it, too. */
  private tab: OpenPage | undefined;
  /** By control walk of a target, its growth. Each control walk is recorded once. */
  private readonly controls = new Map<ControlWalk, ControlGrowth>();
  readonly visits: number;
  private readonly timeoutMs: number;

  constructor(private readonly options: HunterOptions) {
    this.visits = options.visits ?? defaultVisits;
    this.timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  }

  /** The version of Chromium. Empty before the first hunt. */
  get chromium(): string {
    return this.opened?.version ?? '';
  }

  /**
   * Makes the visits of a target and gives its verdict. If the walk fails, the verdict is `error`, and the next target can
   * be hunted in.
   * @throws SetupError if Chromium does not start
   */
  async hunt(target: Target, listeners: HuntListeners = {}): Promise<HuntResult> {
    const startedAt = performance.now();
    await this.open();
    let url = '';
    let found: Pick<HuntResult, 'verdict' | 'reason' | 'leaks' | 'subtracted' | 'notes'>;
    const restoreEnvironment = setEnvironment(target.env);
    try {
      const scenario = this.atOrigin(target.walk ?? (await loadScenario(target.scenario, this.timeoutMs)));
      url = addressOf(scenario);
      found = await this.detect(scenario, target, listeners);
    } catch (error) {
      // If the browser has crashed, the next target gets a new one.
      if (this.opened?.browser.connected === false) await this.close().catch(() => undefined);
      found = { verdict: 'error', reason: messageOf(error), leaks: [], subtracted: null };
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

  /**
   * Hunts in all targets. A target whose walk fails has the verdict `error`, and costs the others nothing.
   * @returns the results in the order of the targets
   * @throws SetupError if Chromium does not start
   */
  async huntAll(targets: readonly Target[], listeners: HuntAllListeners = {}): Promise<HuntResult[]> {
    const results: HuntResult[] = [];
    for (const [i, target] of targets.entries()) {
      const onSnapshot = listeners.onSnapshot?.(target);
      const onProgress = (progress: Progress) => listeners.onProgress?.(target, progress, { target: i + 1, of: targets.length });
      const result = await this.hunt(target, { onProgress, ...(onSnapshot && { onSnapshot }) });
      listeners.onResult?.(result, target);
      results.push(result);
    }
    return results;
  }

  async close(): Promise<void> {
    const opened = this.opened;
    this.opened = undefined;
    await opened?.close();
  }

  private async detect(scenario: Scenario, target: Target, listeners: HuntListeners): Promise<Omit<Detection, 'subtracted'> & Pick<HuntResult, 'subtracted' | 'notes'>> {
    let visitMs = 0;
    let walk = '';
    const controlGrowth = async () => {
      const { control } = this.options;
      if (target.control) {
        walk = target.control.name;
        return this.growthOf(target.control);
      }
      // Without an action the walk itself is the first page without visits.
      if (control === undefined && !scenario.action) return noControlGrowth;
      walk = control === undefined ? 'the first page without visits' : `the page ${control}`;
      const { setup: _done, ...prepared } = scenario;
      const beginning = this.tab ? prepared : scenario;
      return control === undefined ? this.idlePage(beginning, visitMs) : this.controlPage(beginning, control);
    };
    let finding: Detection | undefined;
    const onFinding = (improved: Detection) => {
      finding = improved;
    };
    const work: Run<Detection> = (cdp, visit, noteProgress) => {
      const onProgress = (progress: Progress) => {
        noteProgress(progress);
        listeners.onProgress?.(progress);
      };
      const announced = async () => {
        onProgress({ step: 'control walk' });
        const growth = await controlGrowth();
        onProgress({ step: 'analysis' });
        return growth;
      };
      const { confirm } = this.options;
      const visits = Math.max(this.visits, roundsOf(scenario));
      const options = { ...this.walkOptions(), ...listeners, visits, ...(confirm !== undefined && { confirm }), onProgress, onFinding };
      const timed = async () => {
        const startedAt = performance.now();
        await visit();
        visitMs = performance.now() - startedAt;
      };
      return detectInEveryHeap(cdp, timed, options, announced);
    };
    const { subtracted = [], ...found } = await this.onPage(scenario, work).catch((error: unknown) => {
      // A page that crashes or hangs after its leaks were found has them nevertheless.
      if (!finding || finding.leaks.length === 0) throw error;
      return { ...finding, notes: [...(finding.notes ?? []), `the hunt ended early: ${messageOf(error)}`] };
    });
    const notes = [...notesOn(scenario, target), ...(found.notes ?? [])];
    return { ...found, subtracted: subtracted.length > 0 ? `${walk} (${subtracted.join(', ')})` : null, ...(notes.length > 0 && { notes }) };
  }

  /** The growth of the first page without visits. Instead of each visit it waits as long as the last visit took. */
  private async idlePage(scenario: Scenario, visitMs: number): Promise<ControlGrowth> {
    return controlGrowthOf(await this.onPage(scenario, (cdp, _visit, onProgress) => record(cdp, () => sleep(visitMs), { ...this.walkOptions(), onProgress })));
  }

  /** The growth of the walk to a control page. @throws WalkError that says that this walk failed, and not the scenario's */
  private async controlPage(scenario: Scenario, control: string): Promise<ControlGrowth> {
    try {
      return await this.growthOver(controlOf(scenario, control));
    } catch (error) {
      throw new WalkError(`the walk to ${control}`, error);
    }
  }

  private async growthOver(scenario: Scenario): Promise<ControlGrowth> {
    return controlGrowthOf(await this.onPage(scenario, (cdp, visit, onProgress) => record(cdp, visit, { ...this.walkOptions(), onProgress })));
  }

  /** The scenario with the origin of the options in place of its own. */
  private atOrigin(scenario: Scenario): Scenario {
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

  /** The growth of a control walk. It is recorded once for all targets that share it. */
  private async growthOf(control: ControlWalk): Promise<ControlGrowth> {
    const known = this.controls.get(control) ?? (await this.growthOver(control.scenario));
    this.controls.set(control, known);
    return known;
  }

  private chromiumArgs(): string[] {
    const { chromiumArgs = [], ignoreHttpsErrors = false } = this.options;
    return [...chromiumArgs, ...(ignoreHttpsErrors ? ['--ignore-certificate-errors'] : [])];
  }

  private walkOptions() {
    return { visits: this.visits, warmUps: defaultWarmUps };
  }

  private async onPage<T>(scenario: Scenario, run: Run<T>): Promise<T> {
    if (this.tab) return walkAgain(scenario, this.tab, this.timeoutMs, run);
    const browser = await this.open();
    const { popups, isShared } = browser;
    const address = addressOf(scenario);
    const { page, close } = await browser.newPage(address);
    try {
      const cdp = (await page.createCDPSession()) as unknown as Cdp;
      const isOpen = isShared && sameAddress(page.url()) === sameAddress(address);
      await installTracker(cdp, isOpen);
      const opened = { page, cdp, popups };
      if (isShared) this.tab = opened;
      const { session } = this.options;
      const begin = async (driver: Driver) => {
        if (session) await driver.step('signing in', () => signIn(page, session, address));
        await driver.open(isOpen);
      };
      return await walkOn(scenario, opened, this.timeoutMs, begin, run);
    } finally {
      this.tab = undefined;
      // The context of a page that hangs may not close. Then the browser is closed, and the next target gets a new one.
      const closed = close().then(() => true, () => false);
      const isClosed = await Promise.race([closed, sleep(closeMs, false, { ref: false })]);
      if (!isClosed) await this.close();
    }
  }

  private async open(): Promise<HuntBrowser> {
    // The browser may have crashed after its last answer.
    if (this.opened && !this.opened.browser.connected) await this.close();
    const { connect, chromium } = this.options;
    this.opened ??= connect === undefined ? await openBrowser(chromium, this.chromiumArgs()) : await connectBrowser(connect);
    return this.opened;
  }
}
