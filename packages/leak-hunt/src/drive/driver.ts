import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, CookieData, Dialog, Page } from 'puppeteer-core';
import { defaultWarmUps } from '../defaults';
import { documentReplaced } from '../record/heap-id-probe';
import type { Progress } from '../record/types';
import type { Scenario } from './types';
import { explained, WalkError } from './walk-error';
import { within } from './within';

/** How long the scripts of a page that loads late are waited for. */
const idleTimeoutMs = 5_000;

/**
 * The loader of TypeScript scenarios (tsx, by esbuild's `keepNames`) calls a helper of this name wherever a function is
 * named, also in functions that the scenario takes to the page, where there is none.
 */
const nameKeeper = "Object.defineProperty(globalThis, '__name', { value: (named) => named, writable: true, configurable: true })";

/** Drives one page by one scenario, each step within a time limit. */
export class Driver {
  /** Never resolves; rejects with a WalkError when the page is lost, even between two steps. */
  readonly lost: Promise<never>;
  private doing = 'recording';
  /** What goes on between two steps. */
  private meanwhile = 'recording';
  private readonly popups = new Set<Page>();
  private visits = 0;
  /** Whether a new document has come since the last step ended. */
  private isAnew = false;
  /** How many have come so far. */
  private documents = 0;
  private readonly context: BrowserContext;

  constructor(
    private readonly scenario: Scenario,
    private readonly page: Page,
    private readonly timeoutMs: number,
  ) {
    this.context = page.browserContext();
    page.setDefaultTimeout(timeoutMs);
    // As memlab does.
    const accept = (dialog: Dialog) => void dialog.accept().catch(() => undefined);
    page.on('dialog', accept);
    page.on('popup', (popup) => {
      popup?.on('dialog', accept);
      if (popup) this.popups.add(popup);
    });
    this.lost = new Promise((_, reject) => {
      page.once('error', () => reject(new WalkError(this.doing, 'the page crashed, perhaps because it ran out of memory.')));
      page.once('close', () => reject(new WalkError(this.doing, 'the page was closed.')));
    });
    this.lost.catch(() => undefined);
  }

  /** Opens the scenario's first page, in memlab's order: beforeInitialPageLoad, load, setup. */
  async open(): Promise<void> {
    const { scenario, page } = this;
    await this.step('cookies', () => {
      const cookies = scenario.cookies?.() ?? [];
      if (cookies.length === 0) return;
      // memlab's cookies may name no domain: then they are the first page's.
      const { hostname } = new URL(scenario.url());
      const complete = cookies.map((cookie) => ({ ...cookie, domain: cookie.domain ?? hostname })) as CookieData[];
      return this.context.setCookie(...complete);
    });
    await page.evaluateOnNewDocument(nameKeeper);
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
   * One visit: there and back again. Windows that it leaves open are closed, as a visitor would sooner or later.
   * A first visit may click a link before the page's scripts have taken it over, and the browser itself follows it: then
   * they are waited for, and where the visit broke on it, it is made once more.
   */
  async visit(): Promise<void> {
    this.visits++;
    const before = this.documents;
    try {
      await this.walk();
    } catch (error) {
      // The message may come before the news of the document itself.
      const hasLoaded = this.documents > before || (error instanceof WalkError && error.message.endsWith(documentReplaced));
      if (!this.mayLoad || !hasLoaded) throw error;
      await this.load();
      await this.idle();
      await this.walk();
    }
    if (this.documents > before) await this.idle();
  }

  /** What is not recorded may load a document: a service worker takes over, a dev server has built the page only now. */
  private get mayLoad(): boolean {
    return this.visits <= defaultWarmUps;
  }

  /** Waits until the page asks the network for nothing more; for one that always does, not for long. */
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

  /** Tells what goes on from now on, for errors between two steps. */
  note(progress: Progress): void {
    const words = { 'warm-up': 'warm-up', visit: 'visit', settle: 'collecting garbage', snapshot: 'taking the snapshot', analysis: 'analysis' };
    this.meanwhile = words[progress.step] + ('visit' in progress ? ` ${progress.visit} of ${progress.of}` : '');
    this.doing = this.meanwhile;
  }

  /** What to say when the page answers nothing between two steps. */
  silent(): WalkError {
    return new WalkError(this.meanwhile, `the page did not answer for ${this.timeoutMs / 1000} s (--timeout).`);
  }

  /**
   * Waits for all that is done with the page, the steps included.
   * @throws WalkError when it fails, or the page is lost meanwhile
   */
  async during<T>(work: Promise<T>): Promise<T> {
    try {
      return await Promise.race([work, this.lost]);
    } catch (error) {
      return this.fail(this.meanwhile, error);
    }
  }

  private async fail(step: string, error: unknown): Promise<never> {
    // What was under way in a page that is lost fails first, and in Puppeteer's words.
    if (mayBeLoss(error)) await Promise.race([this.lost, sleep(500)]);
    throw error instanceof WalkError ? error : new WalkError(step, explained(error));
  }

  /** To be told that the page has loaded a document. */
  loadedDocument(): void {
    this.isAnew = true;
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
   * @throws WalkError when it fails, takes longer than a step may, or the page is lost meanwhile
   */
  async step(name: string, run: (signal: AbortSignal) => unknown): Promise<void> {
    this.doing = name;
    const limit = new AbortController();
    try {
      await Promise.race([within(this.timeoutMs, (async () => run(limit.signal))()), this.lost]);
      if (this.isAnew && !this.mayLoad) throw new Error(documentReplaced);
    } catch (error) {
      await this.fail(name, error);
    } finally {
      this.isAnew = false;
      this.doing = this.meanwhile;
      limit.abort();
    }
  }
}

function mayBeLoss(error: unknown): boolean {
  return error instanceof Error && /Target closed|Session closed|detached|ERR_ABORTED/i.test(error.message);
}
