import type { Dialog, HTTPRequest, Page } from 'puppeteer-core';
import { goBackTo, historyIndex } from '../go-back';
import { nameHelper } from '../name-helper';
import { Settling } from '../settle';
import { explainError } from '../walk-error';
import { inventoryOf } from './inventory';
import { clickElement, type PageState, stateOfPage } from './page-facts';
import type { How, Item } from './types';

/** How long a link may take until the address has changed, in milliseconds. */
const followMs = 3_000;

/** How long the network must be idle before the first click, at most: the app's scripts may take over its links late. */
const idleLimitMs = 5_000;

/** The methods of requests that only read (RFC 9110, section 9.2.1). */
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a trial must not do, and did. */
export interface Prevented {
  what: 'document' | 'request' | 'dialog' | 'window';
  /** The request, such as `POST /orders`. */
  request?: string;
}

/** A click that is tried. */
interface Trial {
  prevented: Prevented | undefined;
  /** Whether requests that may change something are refused. */
  readsOnly: boolean;
}

/**
 * A page in which links and controls are tried. While a trial runs, a click does no harm outside of the page: a document that it
 * would load is answered with status 204, which leaves the page where it is (RFC 9110, section 15.3.5); requests that may change
 * something are refused; dialogs of the browser are dismissed; no window opens.
 */
export class Explorer {
  private trial: Trial | undefined;
  private readonly settling: Settling;

  private constructor(
    readonly page: Page,
    private readonly timeoutMs: number,
  ) {
    this.settling = new Settling(page);
  }

  static async on(page: Page, timeoutMs: number): Promise<Explorer> {
    const explorer = new Explorer(page, timeoutMs);
    page.setDefaultTimeout(timeoutMs);
    page.on('request', (request) => explorer.answer(request));
    page.on('dialog', (dialog) => explorer.dismiss(dialog));
    await page.evaluateOnNewDocument(nameHelper);
    await page.exposeFunction('__leakHuntWindow', () => explorer.note({ what: 'window' }));
    await page.evaluateOnNewDocument(openNoWindow);
    await page.setRequestInterception(true);
    return explorer;
  }

  get address(): string {
    return this.page.url();
  }

  /** Loads a page. @throws Error that says why it cannot be loaded */
  async load(address: string): Promise<void> {
    let status: number | undefined;
    try {
      status = (await this.page.goto(address, { waitUntil: 'load' }))?.status();
      await this.page.waitForNetworkIdle({ idleTime: 100, timeout: Math.min(idleLimitMs, this.timeoutMs) }).catch(() => undefined);
    } catch (error) {
      throw explainError(error, this.timeoutMs);
    }
    if (status !== undefined && status >= 400) throw new Error(`${address} answered ${status}.`);
    await this.settle();
  }

  settle(): Promise<void> {
    return this.settling.rest();
  }

  items(): Promise<Item[]> {
    return inventoryOf(this.page);
  }

  state(): Promise<PageState> {
    return this.page.evaluate(stateOfPage);
  }

  position(): Promise<number> {
    return historyIndex(this.page);
  }

  /** Goes back in history. @returns whether the page is at the address again */
  async back(position: number, address: string): Promise<boolean> {
    await goBackTo(this.page, position).catch(() => undefined);
    await this.settle();
    return this.address === address;
  }

  /**
   * Clicks an element.
   * @param readsOnly whether requests that may change something are refused
   * @returns what was prevented. Undefined: nothing
   */
  try(selector: string, how: How, readsOnly: boolean): Promise<Prevented | undefined> {
    return this.click(selector, how, { prevented: undefined, readsOnly }, () => this.settle());
  }

  /** Clicks a link, and waits until the address has changed. @returns what was prevented, or whether the address has changed */
  async follow(selector: string, how: How): Promise<Prevented | boolean> {
    const before = this.address;
    const trial: Trial = { prevented: undefined, readsOnly: false };
    const prevented = await this.click(selector, how, trial, async () => {
      const deadline = performance.now() + Math.min(followMs, this.timeoutMs);
      while (this.address === before && !trial.prevented && performance.now() < deadline) await this.settle();
    });
    return prevented ?? this.address !== before;
  }

  /** Clicks an element, and waits. @returns what was prevented meanwhile */
  private async click(selector: string, how: How, trial: Trial, wait: () => Promise<void>): Promise<Prevented | undefined> {
    this.trial = trial;
    try {
      await this.page.$eval(puppeteerSelector(selector), clickElement, how);
      await wait();
    } finally {
      this.trial = undefined;
    }
    return trial.prevented;
  }

  async escape(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.settle();
  }

  private note(prevented: Prevented): void {
    if (this.trial) this.trial.prevented ??= prevented;
  }

  private answer(request: HTTPRequest): void {
    const isDocument = request.isNavigationRequest() && request.frame() === this.page.mainFrame();
    let answer: Promise<void>;
    if (this.trial && isDocument) {
      this.note({ what: 'document' });
      answer = request.respond({ status: 204 });
    } else if (this.trial?.readsOnly && !safeMethods.has(request.method())) {
      this.note({ what: 'request', request: `${request.method()} ${new URL(request.url()).pathname}` });
      answer = request.abort('blockedbyclient');
    } else {
      answer = request.continue();
    }
    answer.catch(() => undefined); // the request may have been cancelled
  }

  private dismiss(dialog: Dialog): void {
    this.note({ what: 'dialog' });
    dialog.dismiss().catch(() => undefined);
  }
}

/** The scenario's notation of an XPath as Puppeteer has it. */
function puppeteerSelector(selector: string): string {
  return selector.startsWith('//') ? `xpath/${selector}` : selector;
}

/** Runs in each document before its scripts: notes the windows that it would open, and opens none. */
function openNoWindow(): void {
  const { __leakHuntWindow: note } = window as Window & { __leakHuntWindow?: () => void };
  window.open = () => {
    note?.();
    return null;
  };
  window.print = () => note?.();
}
