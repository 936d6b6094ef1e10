import { setTimeout as sleep } from 'node:timers/promises';
import type { HTTPRequest, Page } from 'puppeteer-core';

/** memlab's own wait after a step without `isPageLoaded`, in milliseconds. */
const memlabWaitMs = 500;
/** How long the document must not have changed to count as still. */
const stillMs = 150;
/** How long the network must be idle after requests. */
const idleMs = 50;
/** How long one kind of request is waited for. One that takes longer is a stream, and is not waited for again. */
const requestLimitMs = 2_000;
/** How long the page is waited for if it does not answer. */
const answerLimitMs = 2_000;

/**
 * Waits after a step of a scenario that does not say itself when the page is loaded. memlab waits 500 ms and until the network is
 * idle. A hunt makes twenty steps, so this waits only for what goes on: a frame, and the requests that the page has begun. If a step
 * then fails for want of time, `beMorePatient` makes all further waits longer.
 */
export class Settling {
  private readonly pending = new Map<HTTPRequest, number>();
  private readonly streams = new Set<string>();
  private lastEnd = 0;
  private patience: 0 | 1 | 2 = 0;

  constructor(private readonly page: Page) {
    page.on('request', (request) => {
      if (!request.isNavigationRequest()) this.pending.set(request, performance.now());
    });
    const end = (request: HTTPRequest) => {
      if (this.pending.delete(request)) this.lastEnd = performance.now();
    };
    page.on('requestfinished', end);
    page.on('requestfailed', end);
  }

  /** Makes all further waits longer: first until the document is still, then memlab's 500 ms. */
  beMorePatient(): void {
    this.patience = this.patience === 0 ? 1 : 2;
  }

  /** Waits until the page has settled, but at most some seconds. Never rejects: a page that navigates has its own errors. */
  async wait(): Promise<void> {
    await (this.patience === 2 ? sleep(memlabWaitMs) : this.still());
    if (this.isNetworkIdle()) return;
    await this.network();
    await this.still();
  }

  /** A page that hangs does not answer. The next step says so. */
  private async still(): Promise<void> {
    const answer = this.page.evaluate(waitUntilStill, this.patience === 0 ? 0 : stillMs, memlabWaitMs).catch(() => undefined);
    await Promise.race([answer, sleep(answerLimitMs, undefined, { ref: false })]);
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

function kindOf(request: HTTPRequest): string {
  return `${request.method()} ${request.url().split(/[?#]/, 1)[0] ?? ''}`;
}

/** Runs in the page: waits for a frame, and until the document has not changed for `still`, but not longer than `limit`. */
async function waitUntilStill(still: number, limit: number): Promise<void> {
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
}
