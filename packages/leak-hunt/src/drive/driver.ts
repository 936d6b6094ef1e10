import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, CookieData, Dialog, Page } from 'puppeteer-core';
import { defaultWarmUps } from '../defaults';
import { documentReplaced } from '../record/heap-id-probe';
import type { Progress } from '../record/types';
import type { Scenario } from './types';
import { explainError, WalkError } from './walk-error';
import { within } from './within';

/** How long the driver waits until the network is idle. */
const idleTimeoutMs = 5_000;

/**
 * Defines the helper `__name` in the page. The loader of TypeScript scenarios (tsx, by esbuild's `keepNames`) inserts calls
 * of it for each named function, also in functions that the scenario runs in the page.
 */
const nameHelper = "Object.defineProperty(globalThis, '__name', { value: (named) => named, writable: true, configurable: true })";

/** Makes the visits of one scenario in one page. Each step has a time limit. */
export class Driver {
  /** Never resolves. Rejects with a WalkError if the page crashes or is closed, also between two steps. */
  readonly lost: Promise<never>;
  private currentStep = 'recording';
  /** The activity between two steps, for errors. */
  private activity = 'recording';
  private readonly popups = new Set<Page>();
  private visits = 0;
  /** Whether the page has loaded a document since the last step ended. */
  private hasNewDocument = false;
  /** How many documents the page has loaded. */
  private documents = 0;
  private readonly context: BrowserContext;

  constructor(
    private readonly scenario: Scenario,
    private readonly page: Page,
    private readonly timeoutMs: number,
  ) {
    this.context = page.browserContext();
    page.setDefaultTimeout(timeoutMs);
    // memlab accepts dialogs, too.
    const accept = (dialog: Dialog) => void dialog.accept().catch(() => undefined);
    page.on('dialog', accept);
    page.on('popup', (popup) => {
      popup?.on('dialog', accept);
      if (popup) this.popups.add(popup);
    });
    this.lost = new Promise((_, reject) => {
      page.once('error', () => reject(new WalkError(this.currentStep, 'the page crashed, perhaps because it ran out of memory.')));
      page.once('close', () => reject(new WalkError(this.currentStep, 'the page was closed.')));
    });
    this.lost.catch(() => undefined);
  }

  /** Opens the scenario's first page, in memlab's order: beforeInitialPageLoad, load, setup. */
  async open(): Promise<void> {
    const { scenario, page } = this;
    await this.step('cookies', () => {
      const cookies = scenario.cookies?.() ?? [];
      if (cookies.length === 0) return;
      // A cookie of memlab may have no domain. Then it belongs to the host of the first page.
      const { hostname } = new URL(scenario.url());
      const complete = cookies.map((cookie) => ({ ...cookie, domain: cookie.domain ?? hostname })) as CookieData[];
      return this.context.setCookie(...complete);
    });
    await page.evaluateOnNewDocument(nameHelper);
    await this.step('beforeInitialPageLoad', () => scenario.beforeInitialPageLoad?.(page));
    await this.load();
  }

  private async load(): Promise<void> {
    const { scenario, page } = this;
    await this.step('url', async () => {
      const response = await page.goto(scenario.url(), { waitUntil: 'load' });
      if (response && response.status() >= 400) throw new Error(`${scenario.url()} answered ${response.status()}.`);
    });
    await this.loaded('url');
    await this.step('setup', () => scenario.setup?.(page));
  }

  /**
   * Makes one visit: `action`, then `back`. Closes the windows that it leaves open.
   * In a warm-up visit, a click on a link may come before the page's scripts handle it, so that the browser loads a new
   * document. Then the driver waits until the network is idle. If the visit failed, it makes the visit again.
   */
  async visit(): Promise<void> {
    this.visits++;
    const before = this.documents;
    try {
      await this.walk();
    } catch (error) {
      // The error may arrive before the event of the new document.
      const hasLoaded = this.documents > before || (error instanceof WalkError && error.message.endsWith(documentReplaced));
      if (!this.mayLoadDocument || !hasLoaded) throw error;
      await this.load();
      await this.idle();
      await this.walk();
    }
    if (this.documents > before) await this.idle();
  }

  /** Only a warm-up visit may load a document, for example because a service worker takes over or a dev server builds the page. */
  private get mayLoadDocument(): boolean {
    return this.visits <= defaultWarmUps;
  }

  /** Waits until the network is idle, but not longer than `idleTimeoutMs`. */
  private async idle(): Promise<void> {
    await this.page.waitForNetworkIdle({ timeout: Math.min(idleTimeoutMs, this.timeoutMs) }).catch(() => undefined);
  }

  private async walk(): Promise<void> {
    await this.step('action', () => this.scenario.action(this.page));
    await this.loaded('action');
    await this.step('back', () => this.scenario.back(this.page));
    await this.loaded('back');
    if (this.popups.size > 0) await this.step('closing popups', () => this.closePopups());
  }

  private async closePopups(): Promise<void> {
    await Promise.allSettled([...this.popups].map((popup) => popup.close()));
    this.popups.clear();
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
    throw error instanceof WalkError ? error : new WalkError(step, explainError(error));
  }

  /** Notes that the page has loaded a document. */
  noteDocument(): void {
    this.hasNewDocument = true;
    this.documents++;
  }

  private async loaded(step: string): Promise<void> {
    const { isPageLoaded } = this.scenario;
    if (!isPageLoaded) return;
    await this.step(`isPageLoaded after ${step}`, async (signal) => {
      while (!signal.aborted && !(await isPageLoaded(this.page))) {
        await this.page.evaluate(() => new Promise(requestAnimationFrame));
      }
    });
  }

  /**
   * Runs one step of the walk.
   * @throws WalkError if the step fails or takes too long, or if the page crashes or is closed
   */
  async step(name: string, run: (signal: AbortSignal) => unknown): Promise<void> {
    this.currentStep = name;
    const limit = new AbortController();
    try {
      await Promise.race([within(this.timeoutMs, (async () => run(limit.signal))()), this.lost]);
      if (this.hasNewDocument && !this.mayLoadDocument) throw new Error(documentReplaced);
    } catch (error) {
      await this.fail(name, error);
    } finally {
      this.hasNewDocument = false;
      this.currentStep = this.activity;
      limit.abort();
    }
  }
}

function mayBeLoss(error: unknown): boolean {
  return error instanceof Error && /Target closed|Session closed|detached|ERR_ABORTED/i.test(error.message);
}
