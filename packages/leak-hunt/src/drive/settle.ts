import { setTimeout as sleep } from 'node:timers/promises';
import type { HTTPRequest, Page } from 'puppeteer-core';

/** memlab's own wait after a step without `isPageLoaded`, in milliseconds. */
const memlabWaitMs = 500;
/** How long the document must not have changed to count as still, while that is not yet known better. */
const stillMs = 100;
/** The waits from which the hunter learns whether the document goes on changing after a step: the first load, and two visits of two steps. */
const lessons = 5;
/** How long the network must be idle after requests. */
const idleMs = 50;
/** How long `networkIdle` waits at most. */
const idleTimeoutMs = 5_000;

/** How long one kind of request is waited for. One that takes longer is a stream, and is not waited for again. */
const requestLimitMs = 2_000;
/** How long the page is waited for if it does not answer. */
const answerLimitMs = 2_000;

/**
 * Waits after a step of a scenario that does not say itself when the page is loaded. memlab waits 500 ms and until the network is
 * idle. A hunt makes dozens of steps, so this waits only for what goes on. After the steps of the first visits it watches whether the
 * document still changes. If it does not, the scenario waits itself, and later steps are followed only by a wait for requests that the
 * page has begun. If a step fails for want of time, `beMorePatient` makes all further waits longer.
 */
export class Settling {
  private readonly pending = new Map<HTTPRequest, number>();
  private readonly streams = new Set<string>();
  private lastEnd = 0;
  private taught = 0;
  /** How long the document must be still. 0: there is nothing to wait for. */
  private quietMs = 0;
  private isPatient = false;
  /** Stops listening to the page's requests. */
  readonly end: () => void;

  constructor(private readonly page: Page) {
    const begin = (request: HTTPRequest) => {
      if (!request.isNavigationRequest()) this.pending.set(request, performance.now());
    };
    page.on('request', begin);
    const end = (request: HTTPRequest) => {
      if (this.pending.delete(request)) this.lastEnd = performance.now();
    };
    page.on('requestfinished', end);
    page.on('requestfailed', end);
    this.end = () => void page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
  }

  /** Makes all further waits longer: first until the document is still, then memlab's 500 ms. */
  beMorePatient(): void {
    this.isPatient = this.quietMs > 0 && this.taught >= lessons;
    this.quietMs = Math.max(this.quietMs, 2 * stillMs);
  }

  /** Waits until the page has settled, but at most some seconds. Never rejects: a page that navigates has its own errors. */
  async wait(): Promise<void> {
    if (this.isPatient) await sleep(memlabWaitMs);
    else if (this.taught < lessons) await this.learn();
    else if (this.quietMs > 0) await this.still(this.quietMs);
    if (this.isNetworkIdle()) return;
    await this.network();
    await this.still(this.quietMs);
  }

  /** Waits until the document is still and its requests have ended, whatever the waits before have taught. Never rejects. */
  async rest(): Promise<void> {
    await this.still(stillMs);
    if (this.isNetworkIdle()) return;
    await this.network();
    await this.still(stillMs);
  }

  /** Watches how long the document goes on changing. One that never comes to rest, as in an animation, teaches nothing. */
  private async learn(): Promise<void> {
    const changedMs = await this.still(stillMs);
    this.taught++;
    // What the first visit does for the first time, such as loading a part of the app, later visits do not do.
    if (this.taught > lessons - 2 && changedMs > 0 && changedMs < memlabWaitMs - stillMs) this.quietMs = Math.max(this.quietMs, changedMs * 2, stillMs / 2);
  }

  /** Waits until the document is still. @returns for how long it changed, in milliseconds. A page that hangs does not answer; the next step says so */
  private async still(quietMs: number): Promise<number> {
    const answer = this.page.evaluate(waitUntilStill, quietMs, memlabWaitMs).catch(() => 0);
    return Promise.race([answer, sleep(answerLimitMs, 0, { ref: false })]);
  }

  private async network(): Promise<void> {
    while (!this.isNetworkIdle()) {
      await sleep(10);
      const now = performance.now();
      for (const [request, since] of this.pending) {
        if (now - since > requestLimitMs) this.streams.add(kindOf(request));
      }
    }
  }

  private isNetworkIdle(): boolean {
    const isBusy = [...this.pending.keys()].some((request) => !this.streams.has(kindOf(request)));
    return !isBusy && performance.now() - this.lastEnd > idleMs;
  }
}

/** Waits until the network is idle, but not longer than some seconds, nor than a step may take. */
export async function networkIdle(page: Page, timeoutMs: number): Promise<void> {
  await page.waitForNetworkIdle({ timeout: Math.min(idleTimeoutMs, timeoutMs) }).catch(() => undefined);
}

function kindOf(request: HTTPRequest): string {
  return `${request.method()} ${request.url().split(/[?#]/, 1)[0] ?? ''}`;
}

/**
 * Runs in the page: waits for a frame, and until the document has not changed for `still`, but not longer than `limit`.
 * @returns for how long it changed
 */
async function waitUntilStill(still: number, limit: number): Promise<number> {
  const begin = performance.now();
  let changed = begin;
  const observer = new MutationObserver(() => (changed = performance.now()));
  if (still > 0) observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  do {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, 100); // a page in the background gets no frames
      requestAnimationFrame(() => {
        clearTimeout(timer);
        setTimeout(resolve);
      });
    });
  } while (performance.now() - changed < still && performance.now() - begin < limit);
  observer.disconnect();
  return changed - begin;
}
