import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Dialog, Page } from 'puppeteer-core';
import { defaultWarmUps } from '../defaults';
import { documentReplaced } from '../record/heap-id-probe';
import type { Progress } from '../record/types';
import { cookiesOf } from './cookies';
import { Documents } from './documents';
import { goBackTo, historyIndex } from './go-back';
import { showWithin } from './go-within';
import { LoadCheck } from './load-check';
import { nameHelper } from './name-helper';
import { PageFailures } from './page-failures';
import { StartPlace } from './start-place';
import { networkIdle, Settling } from './settle';
import type { Popups } from './popups';
import type { Scenario } from './types';
import { explainError, isTimeout, mayBeLoss, notRepeatable, WalkError } from './walk-error';
import { within } from './within';

/** How long a visit without an action waits on the first page. */
export const idleVisitMs = 1_000;

/** Makes the visits of one scenario in one page. Each step has a time limit. */
export class Driver {
  /** Never resolves. Rejects with a WalkError if the page crashes or is closed, also between two steps. */
  readonly lost: Promise<never>;
  private isLost = false;
  private currentStep = 'recording';
  /** The activity between two steps, for errors. */
  private activity = 'recording';
  private visits = 0;
  private readonly documents = new Documents();
  private readonly context: BrowserContext;
  private readonly settling: Settling;
  private readonly failures: PageFailures;
  private readonly loadCheck: LoadCheck;
  private readonly start: StartPlace;
  /** Removes the listeners of the page. */
  private readonly listening = new AbortController();
  /** Whether another walk has used the page before. Then no visit may load a document. */
  private isShared = false;

  constructor(
    private readonly scenario: Scenario,
    private readonly page: Page,
    private readonly timeoutMs: number,
    private readonly popups: Popups,
  ) {
    this.context = page.browserContext();
    page.setDefaultTimeout(timeoutMs);
    this.settling = new Settling(page);
    this.failures = new PageFailures(page);
    this.start = new StartPlace(page);
    this.loadCheck = new LoadCheck(scenario.isPageLoaded, page, this.settling);
    // memlab accepts dialogs, too.
    const accept = (dialog: Dialog) => void dialog.accept().catch(() => undefined);
    page.on('dialog', accept);
    this.lost = new Promise((_, reject) => {
      const crashed = () => reject(new WalkError(this.currentStep, 'the page crashed, perhaps because it ran out of memory.'));
      const closed = () => reject(new WalkError(this.currentStep, 'the page was closed.'));
      page.once('error', crashed);
      page.once('close', closed);
      this.listening.signal.addEventListener('abort', () => void page.off('dialog', accept).off('error', crashed).off('close', closed));
    });
    this.lost.catch(() => (this.isLost = true));
  }

  /**
   * Opens the scenario's first page, in memlab's order: beforeInitialPageLoad, load, setup.
   * @param isOpen whether the page shows it already, and is taken as it is
   */
  async open(isOpen = false): Promise<void> {
    const { scenario, page } = this;
    await this.step('cookies', async () => {
      const cookies = await cookiesOf(scenario);
      if (cookies.length > 0) await this.context.setCookie(...cookies);
    });
    await page.evaluateOnNewDocument(nameHelper);
    if (isOpen) await page.evaluate(nameHelper);
    await this.step('beforeInitialPageLoad', () => scenario.beforeInitialPageLoad?.(page));
    await this.load(isOpen);
  }

  /** Notes that the walk begins at the page as it is. */
  noteStart(): void {
    this.start.forget();
    this.failures.noteStart();
    this.documents.noteStart(this.page.url());
  }

  /**
   * Begins the walk in a page that another walk of the same app has left: goes to the first page without loading a document.
   * @returns false if the app does not go there
   */
  async openWithin(): Promise<boolean> {
    const { scenario, page } = this;
    this.isShared = true;
    this.failures.noteStart();
    this.documents.noteStart(scenario.url());
    const isThere = await this.step('url', () => showWithin(page, new URL(scenario.url()).href));
    if (isThere) await this.loaded('url');
    return isThere;
  }

  /** Ends the walk, and leaves the page as it is. */
  end(): void {
    this.listening.abort();
    this.settling.end();
    this.failures.end();
  }

  private async load(isOpen = false): Promise<void> {
    const { scenario, page } = this;
    await this.step('url', async () => {
      if (isOpen) return;
      const response = await page.goto(scenario.url(), { waitUntil: 'load' });
      if (response && response.status() >= 400) throw new Error(`${scenario.url()} answered ${response.status()}.`);
    });
    this.noteStart();
    await this.loaded('url');
    await this.step('setup', () => scenario.setup?.(page));
  }

  /**
   * Makes one visit: `action`, then `back`. Closes the windows that it leaves open.
   * In a warm-up visit, a click on a link may come before the page's scripts handle it, so that the browser loads a new
   * document. Then the driver waits until the network is idle. If the visit failed, it makes the visit again.
   */
  async visit(): Promise<void> {
    if (this.visits++ === 0) this.popups.keep(this.context.id);
    const { documents, page } = this;
    const before = documents.count;
    try {
      await this.walk();
      documents.mustBeBack(before, page.url(), this.failures.otherOrigin());
    } catch (error) {
      if (!this.mayLoadDocument || !documents.hasLoadedSince(before, error)) throw this.unrepeatable(error);
      await this.loadAgain();
      await networkIdle(page, this.timeoutMs);
      const again = documents.count;
      try {
        await this.walk();
        documents.mustBeBack(again, page.url(), this.failures.otherOrigin());
      } catch (second) {
        // A visit that loads a document each time is no accident of the first click.
        if (!(second instanceof WalkError) || !documents.hasLoadedSince(again, second) || this.failures.otherOrigin() !== undefined) throw second;
        throw documents.replaced(documents.count > again ? documents.step : second.step);
      }
    }
    if (documents.count > before) await networkIdle(page, this.timeoutMs);
  }

  /** @throws WalkError if the page loads a document itself, which ends the loading of the first page */
  private async loadAgain(): Promise<void> {
    const { step } = this.documents;
    try {
      await this.load();
    } catch (error) {
      if (!(error instanceof WalkError) || !error.message.includes('ERR_ABORTED')) throw error;
      throw this.documents.replaced(step);
    }
  }

  /** The error of a later visit, with what to do if the visit before it worked. */
  private unrepeatable(error: unknown): unknown {
    const isOwn = error instanceof WalkError && (error.step === 'action' || error.step === 'back') && !error.message.endsWith(documentReplaced);
    return this.visits < 2 || !isOwn || this.isGone ? error : notRepeatable(error, this.visits, this.scenario.back !== undefined);
  }

  private get isGone(): boolean {
    return this.isLost || this.page.isClosed();
  }

  /** Only a warm-up visit may load a document, for example because a service worker takes over or a dev server builds the page. */
  private get mayLoadDocument(): boolean {
    return !this.isShared && this.visits <= defaultWarmUps;
  }

  private async walk(): Promise<void> {
    const { action, back } = this.scenario;
    const { page } = this;
    if (action) {
      if (await this.step('return to url', () => this.start.reach())) await this.settling.rest();
      const index = back ? 0 : await historyIndex(page);
      await this.retried('action', () => action(page));
      await this.loaded('action');
      await this.retried('back', () => (back ? back(page) : goBackTo(page, index)));
      await this.loaded('back');
    } else {
      await this.step('visit', () => sleep(Math.min(idleVisitMs, this.timeoutMs)));
    }
    await this.step('closing popups', () => this.popups.close(this.context.id));
  }

  /**
   * Runs a step, and once more if it fails, as memlab does (its `interactionFailRetry` is 1): after a click the page may need a
   * moment. Steps that took all of their time, or lost their page or document, are not tried again.
   * @throws WalkError of the first try: the second one may fail only because the first has already done its part
   */
  private async retried(name: 'action' | 'back', run: () => unknown): Promise<void> {
    const before = this.documents.count;
    const since = performance.now();
    try {
      await this.step(name, run);
    } catch (error) {
      const isHopeless = performance.now() - since > this.timeoutMs / 2 || this.isGone;
      if (isHopeless || this.documents.hasLoadedSince(before, error)) throw error;
      this.settling.beMorePatient();
      await this.settling.wait();
      if (this.documents.count > before) throw error;
      await this.step(name, run).catch(() => Promise.reject(error as Error));
    }
  }

  /** Notes the progress of the recording, for errors between two steps. */
  noteProgress(progress: Progress): void {
    const activities: Partial<Record<Progress['step'], string>> = { settle: 'collecting garbage', snapshot: 'taking the snapshot' };
    this.activity = (activities[progress.step] ?? progress.step) + ('visit' in progress ? ` ${progress.visit} of ${progress.of}` : '');
    this.currentStep = this.activity;
  }

  /** The error for a page that does not answer between two steps. */
  noAnswer(): WalkError {
    return new WalkError(this.activity, `the page did not answer for ${this.timeoutMs / 1000} s (--timeout).`);
  }

  /**
   * Waits for work on the page.
   * @throws WalkError if the work fails, or if the page crashes or is closed before its end
   */
  async during<T>(work: Promise<T>): Promise<T> {
    try {
      return await Promise.race([work, this.lost]);
    } catch (error) {
      return this.fail(this.activity, error);
    }
  }

  private async fail(step: string, error: unknown): Promise<never> {
    // If the page crashes, a pending call of Puppeteer may fail first. Wait for the better message of `lost`.
    if (mayBeLoss(error)) await Promise.race([this.lost, sleep(500)]);
    if (error instanceof WalkError) throw error;
    const explained = explainError(error, this.timeoutMs);
    if (this.isGone) throw new WalkError(step, explained);
    const elsewhere = this.failures.otherOrigin();
    if (elsewhere !== undefined) throw new WalkError(step, elsewhere);
    if (this.documents.isNew && !this.mayLoadDocument) throw this.documents.replaced();
    const hints = explained === error && !isTimeout(error) ? '' : await this.failures.hints();
    throw new WalkError(step, hints === '' ? explained : `${explained instanceof Error ? explained.message : String(explained)}${hints}`);
  }

  /** Notes that the page has loaded a document. */
  noteDocument(): void {
    this.documents.note(this.currentStep);
  }

  private async loaded(step: string): Promise<void> {
    if (this.loadCheck.isAsked) await this.step(`isPageLoaded after ${step}`, (signal) => this.loadCheck.wait(signal));
    else await this.settling.wait();
  }

  /**
   * Runs one step of the walk.
   * @returns what the step returns
   * @throws WalkError if the step fails or takes too long, or if the page crashes or is closed
   */
  async step<T>(name: string, run: (signal: AbortSignal) => T | Promise<T>): Promise<T> {
    this.currentStep = name;
    this.failures.beginStep();
    const limit = new AbortController();
    try {
      const result = await Promise.race([within(this.timeoutMs, (async () => run(limit.signal))()), this.lost]);
      if (this.documents.isNew && !this.mayLoadDocument) throw new Error(documentReplaced);
      return result;
    } catch (error) {
      return await this.fail(name, error);
    } finally {
      this.documents.isNew = false;
      this.currentStep = this.activity;
      limit.abort();
    }
  }
}
