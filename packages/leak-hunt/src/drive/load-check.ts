import type { Page } from 'puppeteer-core';
import type { Settling } from './settle';
import type { Scenario } from './types';
import { mayBeLoss } from './walk-error';

/** An `isPageLoaded` that takes longer than this to throw is not asked again. */
const slowMs = 1_000;

/** Asks a scenario's `isPageLoaded` until it says yes. */
export class LoadCheck {
  /** Whether there is one to ask. Without it, the walk only settles. */
  isAsked: boolean;

  constructor(
    private readonly isPageLoaded: Scenario['isPageLoaded'],
    private readonly page: Page,
    private readonly settling: Settling,
  ) {
    this.isAsked = isPageLoaded !== undefined;
  }

  /**
   * Waits until the page is loaded. memlab takes an error for "not loaded" and goes on, and a string for an error that it prints.
   * @throws the errors of a page that is lost
   */
  async wait(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const since = performance.now();
      try {
        if (await this.isPageLoaded?.(this.page)) return;
      } catch (error) {
        if (mayBeLoss(error)) throw error;
        // One that waits in vain for a navigation would do so in every step.
        if (performance.now() - since > slowMs) this.isAsked = false;
        return this.settling.wait();
      }
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }
}
