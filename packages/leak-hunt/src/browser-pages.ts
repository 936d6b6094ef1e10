import { setTimeout as sleep } from 'node:timers/promises';
import { type HuntBrowser, openBrowser } from './drive/browser';
import { certificateArgs } from './drive/chromium';
import type { Driver } from './drive/driver';
import { connectBrowser } from './drive/existing/connect';
import { signIn } from './drive/existing/sign-in';
import { sameAddress } from './drive/existing/tabs';
import { addressOf } from './drive/scenario-values';
import type { Scenario } from './drive/types';
import type { HunterOptions } from './hunter-options';
import { type OpenPage, type Run, walkAgain, walkOn } from './open-page';
import { installTracker } from './record/resource-tracker';
import type { Cdp } from './record/types';

const closeMs = 2_000;

/** A page for a walk, which is not loaded yet, and how to bring it to where the walk begins. */
interface PageForWalk extends OpenPage {
  begin: (driver: Driver) => Promise<void>;
}

/**
 * The pages of one browser, which starts when the first page is wanted. Each has a browser context of its own. In somebody's own
 * browser there is one tab for all walks.
 */
export class BrowserPages {
  private opened: HuntBrowser | undefined;
  private starting: Promise<HuntBrowser> | undefined;
  /** The tab of somebody's own browser while it is walked. The control walk is made in it, too. */
  private tab: OpenPage | undefined;
  /** The opening of the last page. They open one after the other, because `Popups` attaches to the tab that was created last. */
  private opening: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly options: Pick<HunterOptions, 'chromium' | 'chromiumArgs' | 'connect' | 'ignoreHttpsErrors' | 'session'>,
    private readonly timeoutMs: number,
  ) {}

  /** The version of Chromium. Empty before the browser has started. */
  get version(): string {
    return this.opened?.version ?? '';
  }

  /** Whether the browser was started and has crashed. */
  get hasCrashed(): boolean {
    return this.opened?.browser.connected === false;
  }

  /** Whether a walk waits in somebody's own tab, in which another one must be made. */
  get isInTab(): boolean {
    return this.tab !== undefined;
  }

  /** @throws SetupError if Chromium does not start */
  async open(): Promise<HuntBrowser> {
    // The browser may have crashed after its last answer.
    if (this.hasCrashed) await this.close();
    this.starting ??= this.start();
    return this.starting;
  }

  private async start(): Promise<HuntBrowser> {
    const { connect, chromium } = this.options;
    try {
      const opened = await (connect === undefined ? openBrowser(chromium, this.chromiumArgs()) : connectBrowser(connect));
      this.opened = opened;
      return opened;
    } catch (error) {
      this.starting = undefined;
      throw error;
    }
  }

  async close(): Promise<void> {
    const opened = this.opened;
    this.opened = undefined;
    this.starting = undefined;
    await opened?.close();
  }

  /** Works on a page for walks that begin at an address, and closes it afterwards. */
  async withPage<T>(address: string, work: (page: PageForWalk) => Promise<T>): Promise<T> {
    const browser = await this.open();
    const { popups, isShared } = browser;
    const opening = this.opening.then(() => browser.newPage(address));
    this.opening = opening.catch(() => undefined);
    const { page, close } = await opening;
    try {
      const cdp = (await page.createCDPSession()) as unknown as Cdp;
      const isOpen = isShared && sameAddress(page.url()) === sameAddress(address);
      await installTracker(cdp, isOpen);
      const opened = { page, cdp, popups };
      if (isShared) this.tab = opened;
      const { session } = this.options;
      const begin = async (driver: Driver) => {
        if (session) await driver.step('signing in', () => signIn(page, session, address));
        await driver.open(isOpen);
      };
      return await work({ ...opened, begin });
    } finally {
      this.tab = undefined;
      // The context of a page that hangs may not close. Then the browser is closed, and the next target gets a new one.
      const closed = close().then(() => true, () => false);
      const isClosed = await Promise.race([closed, sleep(closeMs, false, { ref: false })]);
      if (!isClosed) await this.close();
    }
  }

  /** Works on the first page of a scenario, and closes it afterwards. */
  async withWalk<T>(scenario: Scenario, run: Run<T>): Promise<T> {
    if (this.tab) return walkAgain(scenario, this.tab, this.timeoutMs, run);
    return this.withPage(addressOf(scenario), (page) => walkOn(scenario, page, this.timeoutMs, page.begin, run));
  }

  private chromiumArgs(): string[] {
    const { chromiumArgs = [], ignoreHttpsErrors } = this.options;
    return [...chromiumArgs, ...certificateArgs(ignoreHttpsErrors)];
  }
}
