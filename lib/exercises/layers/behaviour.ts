/* The second layer of the judge: tests in a browser that the feature still works. */

import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, expect } from 'playwright/test';
import { chromiumArgs } from 'leak-hunt/command';
import type { Visit } from '../../catalogue/behaviour';
import { variantFolder } from '../exercise-page/specimen';
import type { Answer } from '../verdict';
import { describeFailure } from './behaviour-failure';

/** The time limits of one step of the test and of the whole test, in milliseconds. */
const stepMs = 10_000;
const wholeMs = 40_000;

/** The `expect` of the tests, with the time limit of one step. */
const expectWithTimeout = expect.configure({ timeout: stepMs });

/** Tests that the feature still works, because removing the feature is not a repair. Uses one browser for all tests. */
export class BehaviourLayer {
  private browser: Promise<Browser> | undefined;

  /** @param args further flags for Chromium */
  constructor(
    private readonly executablePath: string,
    private readonly args: readonly string[],
  ) {}

  /** Starts the browser early, so that `judge` does not wait for it. */
  warmUp(): void {
    void this.open().catch(() => undefined); // judge() reports this error
  }

  /**
   * Runs the test of an exercise.
   * @param origin the server with the specimen at `/exercises/<slug>/work`
   */
  async judge(slug: string, origin: string): Promise<Answer> {
    const file = pathToFileURL(variantFolder(slug, 'behaviour.ts')).href;
    const { works } = (await import(file)) as { works: (visit: Visit) => Promise<void> };
    const browser = await this.open();
    const context = await browser.newContext({ baseURL: origin });
    const errors: string[] = [];
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(stepMs);
      page.on('pageerror', (error) => errors.push(error.message));
      const crashed = new Promise<never>((_, reject) => {
        page.on('crash', () => reject(new Crash()));
      });
      crashed.catch(() => undefined);
      await limited(Promise.race([crashed, this.visit(slug, { page, works })]));
      const [first] = errors;
      if (first === undefined) return { status: 'pass', message: 'The feature works.' };
      return { status: 'fail', message: `The feature works, but the page throws an error: ${first}` };
    } catch (error) {
      const source = await readFile(variantFolder(slug, 'behaviour.ts'), 'utf8');
      return { status: 'fail', message: describe(slug, error, errors, source) };
    } finally {
      await this.closeOrQuit(context.close());
    }
  }

  async close(): Promise<void> {
    const browser = await this.browser?.catch(() => undefined);
    this.browser = undefined;
    await browser?.close().catch(() => undefined);
  }

  private async visit(slug: string, { page, works }: Pick<Visit, 'page'> & { works: (visit: Visit) => Promise<void> }): Promise<void> {
    await page.goto(`/exercises/${slug}`);
    await page.locator(`a[href="/exercises/${slug}/work"]`).click();
    const specimen = page.locator('[data-specimen="work"]');
    await expectWithTimeout(specimen).toBeVisible();
    await works({ page, specimen, expect: expectWithTimeout });
  }

  private open(): Promise<Browser> {
    this.browser ??= chromium.launch({ executablePath: this.executablePath, args: [...chromiumArgs, ...this.args] }).then((browser) => {
      browser.on('disconnected', () => (this.browser = undefined));
      return browser;
    });
    return this.browser;
  }

  /** Waits until the page is closed. A page that hangs does not close, so the browser is closed after 3 s. */
  private async closeOrQuit(closing: Promise<void>): Promise<void> {
    const isClosed = await Promise.race([closing.then(() => true, () => true), falseAfter(3_000)]);
    if (!isClosed) await this.close();
  }
}

function describe(slug: string, error: unknown, errors: readonly string[], source: string): string {
  if (error instanceof TimeLimit) {
    return `The test did not finish within ${wholeMs / 1000} s. Look for an endless loop or a promise that never settles.`;
  }
  const failure = error instanceof Error ? error : new Error(String(error));
  if (failure instanceof Crash || /\bcrashed\b/i.test(failure.message)) {
    return 'The page crashed, perhaps because it ran out of memory. Look for a loop that allocates without end.';
  }
  const thrown = errors[0] === undefined ? '' : ` The page throws: ${errors[0]}`;
  return `The feature no longer works. ${describeFailure(failure, source)}${thrown} A repair must keep the feature. app/exercises/${slug}/behaviour.ts tests it.`;
}

class TimeLimit extends Error {}
class Crash extends Error {}

async function limited(work: Promise<void>): Promise<void> {
  const timer = new AbortController();
  const deadline = new Promise<never>((_, reject) => {
    const handle = setTimeout(() => reject(new TimeLimit()), wholeMs);
    timer.signal.addEventListener('abort', () => clearTimeout(handle), { once: true });
  });
  try {
    await Promise.race([work, deadline]);
  } finally {
    timer.abort();
    work.catch(() => undefined);
  }
}

function falseAfter(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms).unref());
}
