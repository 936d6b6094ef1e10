import type { Browser, Connection } from 'puppeteer-core';

/** What the browser tells of a target: https://chromedevtools.github.io/devtools-protocol/tot/Target/#type-TargetInfo */
interface Created {
  targetId: string;
  type: string;
  openerId?: string;
  browserContextId?: string;
}

/**
 * Lets popups come and go without a DevTools session.
 *
 * A popup of the page's site runs in the page's process. When a session with it ends, V8 discards the ids of all objects in
 * that process, and no hunt is possible. Puppeteer attaches to every page, so this class takes its place: it switches
 * `Target.setAutoAttach` off, and attaches to pages without an opener, to service and to shared workers. It attaches to a popup
 * only if the scenario waits for one. Puppeteer takes these sessions for its own. While auto-attaching is on, Chromium stops
 * each popup until a session lets it run, so there is no way to leave out single ones.
 */
export class Popups {
  /** By id of a popup that is open, its browser context, and what to call when it has gone. */
  private readonly open = new Map<string, { context: string | undefined; gone: Promise<void>; tellGone: () => void }>();
  /** The tab that was created last. The browser creates a tab, and then the page in it. */
  private tab = '';
  /** In somebody's own browser the page that is walked: only what it opens is of interest. */
  private opener: string | undefined;
  /** By browser context, how many popups were opened in it. */
  private readonly counts = new Map<string | undefined, number>();

  private constructor(
    private readonly browser: Browser,
    private readonly connection: Connection,
  ) {}

  /** @param browser a browser that was just launched; its first page is detached */
  static async of(browser: Browser): Promise<Popups> {
    const session = await browser.target().createCDPSession();
    const connection = session.connection();
    if (!connection) throw new Error('The browser has closed its connection.');
    const popups = new Popups(browser, connection);
    connection.on('Target.targetCreated', ({ targetInfo }) => popups.created(targetInfo));
    connection.on('Target.targetDestroyed', ({ targetId }) => popups.destroyed(targetId));
    await connection.send('Target.setAutoAttach', { autoAttach: false, waitForDebuggerOnStart: false, flatten: true });
    return popups;
  }

  /** From now on looks only at the popups that one page opens, and takes them for popups of the context undefined. */
  watchOnly(opener: string): void {
    this.opener = opener;
  }

  /** How many popups the pages of a context have opened until now. */
  countIn(context: string | undefined): number {
    return this.counts.get(context) ?? 0;
  }

  /** Leaves the popups of a context that are open now to the page: `close` does not close them. */
  keep(context: string | undefined): void {
    for (const [id, popup] of this.open) if (popup.context === context) this.open.delete(id);
  }

  /** Closes the popups of a context, and waits until they have gone. Does nothing if there are none. */
  async close(context: string | undefined): Promise<void> {
    const own = [...this.open].filter(([, popup]) => popup.context === context);
    await Promise.all(
      own.map(async ([targetId, { gone }]) => {
        await this.connection.send('Target.closeTarget', { targetId }).catch(() => undefined); // it may have closed itself
        await gone;
      }),
    );
  }

  private created({ targetId, type, openerId, browserContextId }: Created): void {
    if (type === 'tab') this.tab = targetId;
    else if (this.opener !== undefined) {
      if (type === 'page' && openerId === this.opener) this.note(targetId, undefined);
    }
    else if (type === 'service_worker' || type === 'shared_worker') this.attach(targetId);
    else if (type === 'page') {
      const { tab } = this;
      if (openerId === undefined) this.attach(tab);
      else {
        this.note(targetId, browserContextId);
        void this.isAwaited(browserContextId).then((isAwaited) => isAwaited && this.attach(tab));
      }
    }
  }

  private note(targetId: string, context: string | undefined): void {
    this.counts.set(context, this.countIn(context) + 1);
    let tellGone: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => {
      tellGone = resolve;
    });
    this.open.set(targetId, { context, gone, tellGone });
  }

  private destroyed(targetId: string): void {
    this.open.get(targetId)?.tellGone();
    this.open.delete(targetId);
  }

  /** Without `Target.setAutoAttach`, but Puppeteer handles the event in the same way. */
  private attach(targetId: string): void {
    this.connection.send('Target.attachToTarget', { targetId, flatten: true }).catch(() => undefined); // it may have gone
  }

  /** Whether a scenario waits for a popup of this context, with `page.once('popup')` or `browser.waitForTarget()`. */
  private async isAwaited(context: string | undefined): Promise<boolean> {
    const own = this.browser.browserContexts().find(({ id }) => id === context);
    if (this.browser.listenerCount('targetcreated') > 0 || (own?.listenerCount('targetcreated') ?? 0) > 0) return true;
    return ((await own?.pages()) ?? []).some((page) => page.listenerCount('popup') > 0);
  }
}
