import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Response } from 'playwright/test';
import { pathOf } from '../../drive/address';
import { indexNow } from '../../drive/go-back';
import { changeHistory, clickLinkTo } from '../../drive/go-within';
import { messageOf } from '../../errors';
import { pushByNextRouter } from '../../frameworks/next';

/** How long a navigation within the document may take, in milliseconds. */
const arriveMs = 5_000;

/**
 * The runs of one test body in one document. The first `page.goto()` loads it; every other one is made as a navigation within it, as
 * a new document would free everything. After each run the page goes back in history to where the body began.
 */
export class Visits {
  /** The address where the body begins: that of the first `goto`, or where the hooks of the test have led. */
  home = '';
  /** How long the last visit took. */
  lastMs = 0;
  private count = 0;
  private homeIndex = 0;
  private document = 0;
  private readonly responses = new Map<string, Response | null>();
  private readonly load: Page['goto'];

  /** @param limitMs the time limit of the test, which holds for each run of its body */
  constructor(
    private readonly page: Page,
    private readonly baseURL: string | undefined,
    private readonly limitMs: number,
    private readonly body: () => Promise<unknown>,
  ) {
    this.load = page.goto.bind(page);
    page.goto = (url, options) => this.goto(url, options);
    const reload = () => Promise.reject(new Error('the test calls page.reload(), which frees everything: it cannot be repeated in one document.'));
    page.reload = reload;
  }

  /** The first run. */
  async first(): Promise<void> {
    if (this.isOpen) await this.begin();
    await this.run();
    if (!this.isOpen) throw new Error('the test does not use the `page` fixture, or opens nothing in it, so there is nothing to hunt in.');
    try {
      await this.back();
      this.document = await this.page.evaluate(() => performance.timeOrigin);
    } catch (error) {
      if (messageOf(error).includes('Execution context was destroyed')) throw this.newDocument();
      throw error;
    }
  }

  /** Every further run. @throws Error that says why the test cannot be repeated */
  async again(): Promise<void> {
    const since = performance.now();
    try {
      await this.run();
      await this.back();
    } catch (error) {
      await this.mustBeSameDocument();
      throw new Error(`the test passed, and failed when it was repeated in the same document (run ${this.count}): ${firstLines(messageOf(error))}`, { cause: error });
    }
    await this.mustBeSameDocument();
    this.lastMs = performance.now() - since;
  }

  /** A control visit: to another page of the app and back. */
  async to(path: string): Promise<void> {
    await this.goWithin(new URL(path, this.home).href);
    await this.back();
  }

  private get isOpen(): boolean {
    return this.page.url() !== 'about:blank';
  }

  /** Notes where the body begins. */
  private async begin(): Promise<void> {
    this.home = this.page.url();
    this.homeIndex = await this.page.evaluate(indexNow);
  }

  /** Runs the body once, and removes the listeners that it has added to the page. */
  private async run(): Promise<void> {
    this.count++;
    const { page } = this;
    const before = listenersOf(page);
    await this.inTime(this.body());
    for (const [event, listener] of listenersOf(page)) {
      if (!before.some(([name, known]) => name === event && known === listener)) (page as unknown as Emitter).off(event, listener);
    }
  }

  /** Waits for a run of the body. A limit of 0 is none, as Playwright has it. */
  private async inTime(run: Promise<unknown>): Promise<void> {
    const timer = new AbortController();
    const late = sleep(this.limitMs, true, { signal: timer.signal }).catch(() => false);
    const isLate = await Promise.race([run.then(() => false), ...(this.limitMs > 0 ? [late] : [])]).finally(() => timer.abort());
    if (isLate) throw new Error(`the test did not end within ${this.limitMs / 1000} s, which is its own time limit.`);
  }

  private async goto(url: string, options: Parameters<Page['goto']>[1]): Promise<Response | null> {
    const { href } = new URL(url, this.baseURL ?? this.page.url());
    if (!this.isOpen) {
      const response = await this.load(url, options);
      this.responses.set(href, response);
      await this.begin();
      return response;
    }
    if (new URL(href).origin !== new URL(this.page.url()).origin) throw new Error(`the test goes from ${this.page.url()} to ${href}, which is another origin, and so another document.`);
    if (this.page.url() !== href) await this.goWithin(href);
    return this.responses.get(href) ?? this.responses.values().next().value ?? null;
  }

  /** Goes to an address of the app within the document: back in history, by a link, by Next's router, or by the history and its events. */
  private async goWithin(href: string): Promise<void> {
    const { page } = this;
    const path = pathOf(href);
    const isThere = (await page.evaluate(traverseTo, href)) || (await page.evaluate(clickLinkTo, path)) || (await page.evaluate(pushByNextRouter, path));
    if (!isThere) await page.evaluate(changeHistory, path);
    await this.arrived(({ wanted }) => location.href === wanted, href);
  }

  private async back(): Promise<void> {
    const { page } = this;
    const steps = this.homeIndex - (await page.evaluate(indexNow));
    if (steps !== 0) {
      await page.evaluate((delta) => history.go(delta), steps);
      await this.arrived(({ index }) => navigation.currentEntry?.index === index, this.home);
    }
    await page.evaluate(twoFrames);
  }

  private async arrived(isThere: (wish: { wanted: string; index: number }) => boolean, wanted: string): Promise<void> {
    const handle = await this.page.waitForFunction(isThere, { wanted, index: this.homeIndex }, { timeout: arriveMs }).catch(() => {
      throw new Error(`the page does not go to ${wanted} without a new document.`);
    });
    await handle.dispose();
  }

  private async mustBeSameDocument(): Promise<void> {
    const now = await this.page.evaluate(() => performance.timeOrigin);
    if (now !== this.document) throw this.newDocument();
  }

  private newDocument(): Error {
    return new Error(`the test loads a new document (${this.page.url()}), which frees everything: it cannot be repeated in one document.`);
  }
}

/** Playwright's types declare each event for itself. */
interface Emitter {
  eventNames(): (string | symbol)[];
  listeners(event: string | symbol): Listener[];
  off(event: string | symbol, listener: Listener): unknown;
}

type Listener = (...args: unknown[]) => void;

function listenersOf(page: Page): [string | symbol, Listener][] {
  const emitter = page as unknown as Emitter;
  return emitter.eventNames().flatMap((event) => emitter.listeners(event).map((listener): [string | symbol, Listener] => [event, listener]));
}

/** Runs in the page: goes to an entry of the history that belongs to this document. @returns whether there is one */
function traverseTo(href: string): boolean {
  const entry = navigation.entries().find(({ url, sameDocument }) => sameDocument && url === href);
  const delta = entry && navigation.currentEntry ? entry.index - navigation.currentEntry.index : 0;
  if (delta !== 0) history.go(delta);
  return delta !== 0;
}

/** Runs in the page: lets it draw what a navigation has changed. */
async function twoFrames(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function firstLines(text: string): string {
  return text.replaceAll(/\u001B\[\d+m/g, '').split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, 4).join(' ');
}
