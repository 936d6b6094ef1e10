import type { Browser, Connection, Page, Target } from 'puppeteer-core';
import { messageOf, SetupError } from '../../errors';
import type { HuntBrowser } from '../browser';
import { checkChromiumVersion } from '../oldest-chromium';
import { Popups } from '../popups';
import { type Tab, tabFor } from './tabs';

/**
 * Connects to a Chromium that runs already: one that was started with `--remote-debugging-port`, an Electron app, an Android WebView
 * whose port adb forwards. Its pages are tabs of its own, which are used as they are. At the end the browser and its tabs stay open.
 * @param address such as `http://127.0.0.1:9222`
 * @throws SetupError if nothing answers there, or it is too old
 */
export async function connectBrowser(address: string): Promise<HuntBrowser> {
  const option = `--connect ${address}`;
  let isChoosing = true;
  // Unlike the part that the hunter's own browser needs, the whole of Puppeteer has a WebSocket for every Node.
  const { default: puppeteer, TargetType } = await import('puppeteer-core');
  let browser: Browser;
  try {
    // Puppeteer would attach to every tab. Sessions with other tabs are not wanted, so it takes none until one is chosen.
    browser = await puppeteer.connect({ browserURL: address, defaultViewport: null, protocolTimeout: 0, targetFilter: () => !isChoosing });
  } catch (error) {
    throw new SetupError(`${option}: no Chromium answers there (${reasonOf(error)}). Start it with --remote-debugging-port=${new URL(address).port || '9222'}.`);
  }
  const close = () => browser.disconnect();
  try {
    const version = (await browser.version()).replace(/^\D*/, '');
    checkChromiumVersion(version, address);
    const session = await browser.target().createCDPSession();
    const connection = session.connection();
    if (!connection) throw new SetupError(`${option}: the browser has closed the connection.`);
    const popups = await Popups.of(browser);
    popups.watchOnly('');
    isChoosing = false;
    return {
      browser,
      popups,
      version,
      isShared: true,
      async newPage(url) {
        const { targetInfos } = await connection.send('Target.getTargets', { filter: [{ type: 'tab' }] });
        const page = await pageOf(browser, connection, tabFor(url, targetInfos), (target) => target.type() === TargetType.PAGE);
        popups.watchOnly(await idOf(page));
        await page.bringToFront().catch(() => undefined); // a page in the background gets no frames; a WebView has no front
        return { page, close };
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The id of a page's target. */
async function idOf(page: Page): Promise<string> {
  const cdp = await page.createCDPSession();
  const { targetInfo } = await cdp.send('Target.getTargetInfo');
  await cdp.detach();
  return targetInfo.targetId;
}

/** Attaches to a tab. @returns Puppeteer's page for it */
async function pageOf(browser: Browser, connection: Connection, { targetId, url }: Tab, isPage: (target: Target) => boolean): Promise<Page> {
  const found = browser.waitForTarget(isPage, { timeout: 10_000 });
  await connection.send('Target.attachToTarget', { targetId, flatten: true });
  const page = await (await found).page();
  if (!page) throw new Error(`the tab ${url} has no page.`);
  return page;
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const [first = ''] = messageOf(cause).split('\n');
  return first.replace(/^Failed to fetch browser webSocket URL from \S+?: /, '').replace(/\.$/, '');
}
