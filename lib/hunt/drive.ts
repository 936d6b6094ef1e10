import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { IScenario, Page } from 'memlab';
import type { BrowserContext, CookieData, Page as PuppeteerPage } from 'puppeteer-core';

/** A walk that broke: the step that did, and why. */
export class WalkError extends Error {
  constructor(
    readonly step: string,
    cause: unknown,
  ) {
    super(`${step}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'WalkError';
  }
}

/** A scenario that can be walked any number of times: out by `action`, home by `back`. */
export type Scenario = IScenario & Required<Pick<IScenario, 'url' | 'action' | 'back'>>;

/**
 * Loads a memlab scenario: named exports, `module.exports` or a default export; TypeScript or JavaScript.
 * @throws WalkError when there is no such file, it does not load, or it lacks what a walk needs
 */
export async function loadScenario(file: string): Promise<Scenario> {
  if (!existsSync(file)) throw new WalkError('load', `there is no file ${file}.`);
  let module: Partial<IScenario> & { default?: Partial<IScenario> };
  try {
    module = (await import(pathToFileURL(path.resolve(file)).href)) as typeof module;
  } catch (error) {
    throw new WalkError('load', error);
  }
  const scenario = typeof module.url === 'function' ? module : (module.default ?? module);
  for (const method of ['url', 'action', 'back'] as const) {
    if (typeof scenario[method] !== 'function') {
      throw new WalkError('load', `${path.basename(file)} has no ${method}(). A scenario needs url(), action(page) and back(page).`);
    }
  }
  return scenario as Scenario;
}

/** Drives one page by one scenario, each step within a time limit. */
export class Driver {
  private broken: Promise<never>;
  private readonly page: Page;
  private readonly context: BrowserContext;

  constructor(
    private readonly scenario: Scenario,
    page: PuppeteerPage,
    private readonly timeoutMs: number,
  ) {
    // memlab's types name another copy of the same Puppeteer class.
    this.page = page;
    this.context = page.browserContext();
    page.setDefaultTimeout(timeoutMs);
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    this.broken = new Promise((_, reject) => {
      page.once('error', () => reject(new Error('the page crashed.')));
      page.once('close', () => reject(new Error('the page closed itself.')));
    });
    this.broken.catch(() => undefined);
  }

  /** Opens the scenario's first page, in memlab's order: beforeInitialPageLoad, load, setup. */
  async open(): Promise<void> {
    const { scenario, page } = this;
    const cookies = scenario.cookies?.() ?? [];
    if (cookies.length > 0) {
      // memlab's cookies may name no domain: then they are the first page's.
      const { hostname } = new URL(scenario.url());
      const complete = cookies.map((cookie) => ({ ...cookie, domain: cookie.domain ?? hostname })) as CookieData[];
      await this.step('cookies', () => this.context.setCookie(...complete));
    }
    await this.step('beforeInitialPageLoad', () => scenario.beforeInitialPageLoad?.(page));
    await this.step('url', async () => {
      const response = await page.goto(scenario.url(), { waitUntil: 'load' });
      if (response && response.status() >= 400) throw new Error(`${scenario.url()} answered ${response.status()}.`);
    });
    await this.loaded('url');
    await this.step('setup', () => scenario.setup?.(page));
  }

  /** One visit: there and back again. */
  async visit(): Promise<void> {
    await this.step('action', () => this.scenario.action(this.page));
    await this.loaded('action');
    await this.step('back', () => this.scenario.back(this.page));
    await this.loaded('back');
  }

  private async loaded(step: string): Promise<void> {
    const { isPageLoaded } = this.scenario;
    if (!isPageLoaded) return;
    await this.step(`isPageLoaded after ${step}`, async (signal) => {
      while (!signal.aborted && !(await isPageLoaded(this.page))) await this.page.evaluate(() => new Promise(requestAnimationFrame));
    });
  }

  private async step(name: string, run: (signal: AbortSignal) => unknown): Promise<void> {
    const limit = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not done after ${this.timeoutMs / 1000} s.`)), this.timeoutMs + 250);
    });
    try {
      await Promise.race([(async () => run(limit.signal))(), late, this.broken]);
    } catch (error) {
      throw new WalkError(name, explained(error));
    } finally {
      limit.abort();
      clearTimeout(timer);
    }
  }
}

/** Chromium's and Puppeteer's messages, in words that say what to do. */
function explained(error: unknown): unknown {
  const text = error instanceof Error ? error.message : String(error);
  const refused = /net::(ERR_[A-Z_]+) at (\S+)/.exec(text);
  if (refused) return `${refused[2] ?? 'the server'} does not answer (${refused[1] ?? ''}). Is the app running?`;
  const waited = /Waiting failed: (\d+)ms exceeded/.exec(text);
  if (waited) return `what it waits for did not appear within ${Number(waited[1]) / 1000} s.`;
  return error;
}
