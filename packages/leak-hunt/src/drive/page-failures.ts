import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { messageOf } from '../errors';

const askMs = 1_000;

/** Knows what went wrong in the page itself, for the error of a step that waited in vain. */
export class PageFailures {
  private thrown: string | undefined;
  /** What was thrown first before the step, such as while the page loaded. */
  private thrownBefore: string | undefined;
  private origin: string | undefined;
  /** Stops listening to the page's errors. */
  readonly end: () => void;

  constructor(private readonly page: Page) {
    const note = (error: unknown) => {
      const text = messageOf(error);
      this.thrown ??= firstLine(text.replace(/^Uncaught (?:\(in promise\) )?/, ''));
    };
    page.on('pageerror', note);
    this.end = () => void page.off('pageerror', note);
  }

  /** Begins a step. What was thrown before explains its failure only if nothing is thrown in it. */
  beginStep(): void {
    this.thrownBefore ??= this.thrown;
    this.thrown = undefined;
  }

  /** Notes the origin in which the walk has to stay. */
  noteStart(): void {
    this.origin = originOf(this.page.url());
  }

  /** One sentence on where the page is, if it is on another origin than the walk began. */
  otherOrigin(): string | undefined {
    const now = originOf(this.page.url());
    if (this.origin === undefined || now === undefined || now === this.origin) return undefined;
    return `the page went to another origin, ${now}. A visit must stay in one document of ${this.origin}.`;
  }

  /**
   * Sentences on what the page has thrown in this step or before it, on idle callbacks that may never run, and on built-in objects that the
   * page has replaced and Puppeteer's waits need. Empty if there are none.
   */
  async hints(): Promise<string> {
    const hints: string[] = [];
    if (this.thrown !== undefined) hints.push(`The page threw: ${this.thrown}`);
    else if (this.thrownBefore !== undefined) hints.push(`Before this step the page threw: ${this.thrownBefore}`);
    if (await this.ask(hasIdleCallback)) hints.push('An idle callback is pending: without a timeout, as in requestIdleCallback(work, { timeout: 1000 }), a headless Chromium may never call it.');
    const replaced = await this.ask(replacedBuiltIns);
    if (replaced) hints.push(`The page replaces ${replaced}, which Puppeteer needs to wait in it; wait in page.evaluate(), with code that does not need it.`);
    return hints.map((hint) => ` ${hint}`).join('');
  }

  /** The answer of a page that may hang. */
  private ask<T>(question: () => T): Promise<T | undefined> {
    return Promise.race([this.page.evaluate(question).catch(() => undefined), sleep(askMs, undefined, { ref: false })]);
  }
}

/** Runs in the page: the names of built-in objects that are not the browser's own. */
function replacedBuiltIns(): string {
  const builtIns = { Promise, Map, Set, WeakMap };
  return Object.entries(builtIns).flatMap(([name, value]) => (/\{\s*\[native code\]\s*\}$/.test(Function.prototype.toString.call(value)) ? [] : [name])).join(', ');
}

/** Runs in the page: whether an idle callback is pending, by the resource tracker. */
function hasIdleCallback(): boolean {
  const { __leakHuntTracker: tracker } = globalThis as { __leakHuntTracker?: { open: Map<number, { what: string }> } };
  return tracker !== undefined && [...tracker.open.values()].some(({ what }) => what === 'idle callback');
}

function originOf(address: string): string | undefined {
  const { origin } = URL.canParse(address) ? new URL(address) : { origin: 'null' };
  return origin === 'null' ? undefined : origin;
}

function firstLine(text: string): string {
  const [first = ''] = text.split('\n');
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
