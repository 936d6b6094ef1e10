import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { IScenario, Page } from 'memlab';
import type { BrowserContext, CookieData, Page as PuppeteerPage } from 'puppeteer-core';

/** A walk that broke: the step that did, and why. */
export class WalkError extends Error {
  constructor(
    readonly step: string,
    cause: unknown,
  ) {
    super(`${step}: ${firstLine(cause instanceof Error ? cause.message : String(cause))}`, { cause });
    this.name = 'WalkError';
  }
}

/** Messages of compilers and of Node's loader go on with excerpts and stacks. */
function firstLine(text: string): string {
  const [first = ''] = text.replace(/^Transform failed with \d+ errors?:/, '').trim().split('\n');
  return first || 'no reason given.';
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
  /** Never resolves; rejects with a WalkError when the page is lost, even between two steps. */
  readonly lost: Promise<never>;
  private doing = 'recording';
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
    // As memlab does.
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    this.lost = new Promise((_, reject) => {
      page.once('error', () => reject(new WalkError(this.doing, 'the page crashed.')));
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
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const error = new Error(`not done within ${this.timeoutMs / 1000} s (--timeout).`);
      timer = setTimeout(() => reject(error), this.timeoutMs + 250);
    });
    try {
      await Promise.race([(async () => run(limit.signal))(), late, this.lost]);
    } catch (error) {
      // What was under way in a page that is lost fails first, and in Puppeteer's words.
      if (mayBeLoss(error)) await Promise.race([this.lost, sleep(500)]);
      throw error instanceof WalkError ? error : new WalkError(name, explained(error));
    } finally {
      this.doing = 'recording';
      limit.abort();
      clearTimeout(timer);
    }
  }
}

function mayBeLoss(error: unknown): boolean {
  return error instanceof Error && /Target closed|Session closed|detached|ERR_ABORTED/i.test(error.message);
}

const explanations: readonly (readonly [RegExp, string])[] = [
  [
    /net::(ERR_(?:CONNECTION|NAME|ADDRESS|INTERNET|EMPTY|TIMED)_\w+) at (\S+)/,
    '$2 does not answer ($1). Is the app running?',
  ],
  [/net::(ERR_\w+) at (\S+)/, '$2 could not be loaded ($1).'],
  [/^Navigation timeout of (\d+) ms exceeded/, 'the page did not load within $1 ms (--timeout).'],
  [/^Waiting for selector `(.*)` failed.*?(\d+)ms exceeded/s, '`$1` did not appear within $2 ms (--timeout).'],
  [/Waiting failed: (\d+)ms exceeded/, 'what it waits for did not appear within $1 ms (--timeout).'],
  [/Cannot navigate to invalid URL/, 'url() gives no complete address, such as http://localhost:3000/.'],
];

/** Chromium's and Puppeteer's messages, in words that say what to do. */
function explained(error: unknown): unknown {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  const text = error instanceof Error ? error.message + cause : String(error);
  for (const [pattern, words] of explanations) {
    const part = pattern.exec(text)?.[0];
    if (part) return part.replace(pattern, words).replace(/(\d+) ms\b/, (_, ms: string) => `${Number(ms) / 1000} s`);
  }
  return error;
}
