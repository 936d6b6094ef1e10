import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { goBackTo, historyIndex } from './go-back';
import { contentOf } from './go-within';

/** How long the app may take to show another place, in milliseconds. */
const arriveMs = 3_000;

/**
 * The place in the history where the visits of a walk begin. memlab runs a scenario once, so its `back` may end on another page
 * than the one of `url`. Then the next visit would do nothing, and the page would look clean. So the walk goes back in history
 * before each further visit.
 */
export class StartPlace {
  private start: { path: string; index: number } | undefined;
  /** The path where the visit before has ended, if it is another one. */
  private end: string | undefined;
  /** Whether the visits end at the same path. If each ends at another one, the app counts in its address, and is left alone. */
  private isSteady = true;

  constructor(private readonly page: Page) {}

  /**
   * Goes to where the first visit began, if the last one has ended elsewhere in the same document.
   * @returns whether it went there
   */
  async reach(): Promise<boolean> {
    const { page, start } = this;
    if (!start) {
      this.start = { path: this.path, index: await historyIndex(page) };
      return false;
    }
    // The last step of a visit may still be on its way to where the visits end.
    if (this.end !== undefined && this.isSteady) await this.until(() => this.path === this.end);
    const { path } = this;
    if (path === start.path) {
      this.isSteady &&= this.end === undefined;
      return false;
    }
    if (this.end !== undefined && this.end !== path) this.isSteady = false;
    this.end = path;
    if (!this.isSteady || (await historyIndex(page)) <= start.index) return false;
    const shown = await page.evaluate(contentOf);
    try {
      await goBackTo(page, start.index, arriveMs);
    } catch {
      this.isSteady = false; // the app does not let go
      return true;
    }
    await this.until(async () => (await page.evaluate(contentOf)) !== shown);
    return true;
  }

  private async until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = performance.now() + arriveMs;
    while (!(await isSo()) && performance.now() < deadline) await sleep(10);
  }

  /** Forgets the start, because the page has loaded another document. */
  forget(): void {
    this.start = undefined;
    this.end = undefined;
  }

  private get path(): string {
    const address = this.page.url();
    return URL.canParse(address) ? new URL(address).pathname : address;
  }
}
