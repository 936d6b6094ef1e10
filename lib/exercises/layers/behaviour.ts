import { pathToFileURL } from 'node:url';
import { type Browser, chromium, expect } from 'playwright/test';
import { chromiumArgs } from 'leak-hunt/command';
import type { Visit } from '../../catalogue/behaviour';
import { variantFolder } from '../exercise-page/specimen';
import type { Answer } from '../verdict';

/** How long a step of the test may take, and the whole of it, in milliseconds. */
const stepMs = 10_000;
const wholeMs = 40_000;

/** The tests' `expect`, which waits as long as a step may take. */
const patient = expect.configure({ timeout: stepMs });

/** The second layer: the feature still works, so that taking it away is no repair. One browser for any number of visits. */
export class BehaviourLayer {
  private browser: Promise<Browser> | undefined;

  constructor(private readonly executablePath: string) {}

  /** Starts the browser, so that it is there when it is needed. */
  warmUp(): void {
    void this.open().catch(() => undefined); // judge() says so
  }

  /** @param origin where the specimen is served as `/exercises/<slug>/work` */
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
      return { status: 'fail', message: `The feature works, but the page throws on the way: ${first}` };
    } catch (error) {
      return { status: 'fail', message: describe(slug, error, errors) };
    } finally {
      await this.leave(context.close());
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
    await patient(specimen).toBeVisible();
    await works({ page, specimen, expect: patient });
  }

  private open(): Promise<Browser> {
    this.browser ??= chromium.launch({ executablePath: this.executablePath, args: [...chromiumArgs] }).then((browser) => {
      browser.on('disconnected', () => (this.browser = undefined));
      return browser;
    });
    return this.browser;
  }

  /** A page that hangs does not close; it goes with its browser. */
  private async leave(closing: Promise<void>): Promise<void> {
    const isClosed = await Promise.race([closing.then(() => true, () => true), late(3_000)]);
    if (!isClosed) await this.close();
  }
}

function describe(slug: string, error: unknown, errors: readonly string[]): string {
  if (error instanceof Late) {
    return `The page did not do its work within ${wholeMs / 1000} s. A loop that never ends, perhaps, or a promise that nobody settles.`;
  }
  const text = plain(error instanceof Error ? error.message : String(error));
  if (error instanceof Crash || /\bcrashed\b/i.test(text)) {
    return 'The page crashed, perhaps because it ran out of memory. Look for a loop that goes on allocating.';
  }
  const thrown = errors[0] === undefined ? '' : ` The page throws: ${errors[0]}`;
  return `The feature no longer works as it should: ${text}${thrown} A repair keeps the feature; app/exercises/${slug}/behaviour.ts says what is asked of it.`;
}

class Late extends Error {}
class Crash extends Error {}

async function limited(work: Promise<void>): Promise<void> {
  const timer = new AbortController();
  const deadline = new Promise<never>((_, reject) => {
    const handle = setTimeout(() => reject(new Late()), wholeMs);
    timer.signal.addEventListener('abort', () => clearTimeout(handle), { once: true });
  });
  try {
    await Promise.race([work, deadline]);
  } finally {
    timer.abort();
    work.catch(() => undefined);
  }
}

function late(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms).unref());
}

// The colours that Playwright writes its messages in.
const colour = /\u001b\[[\d;]*m/g;

/** Playwright's message without its colours and its log of calls, on one line. */
function plain(message: string): string {
  const [what = ''] = message.replace(colour, '').split(/\n\s*Call log:/);
  return what.replace(/\s+/g, ' ').trim().replace(/\.?$/, '.');
}
