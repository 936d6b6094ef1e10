import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page, PuppeteerNode } from 'puppeteer-core';
import { messageOf, SetupError } from '../errors';
import { chromiumArgs, stackKeepingArgs } from './chromium';
import { startChromium } from './chromium-process';
import { checkChromiumVersion } from './oldest-chromium';
import { Popups } from './popups';

/** A page for one walk. */
interface HuntPage {
  page: Page;
  /** Closes it, if it was opened for the walk. */
  close: () => Promise<void>;
}

/**
 * A running Chromium: one with a temporary profile, which is deleted when the browser closes or this process ends; or somebody's
 * own, which stays open.
 */
export interface HuntBrowser {
  browser: Browser;
  /** The popups that its pages open. */
  popups: Popups;
  /** The browser's version, such as `156.0.8078.79`. */
  version: string;
  /** Whether the browser is somebody's own. Its tab is walked as it is, and the control walk is made in it, too. */
  isShared: boolean;
  /** A page in a context of its own; in somebody's own browser the tab for this address. */
  newPage(address: string): Promise<HuntPage>;
  close(): Promise<void>;
}

/** The window size of memlab, so that scenarios get the layout for which they were written. */
const defaultViewport = { width: 1680, height: 1080, deviceScaleFactor: 1 };
/** How long Chromium may take for its first answer. */
const startMs = 30_000;

/**
 * Starts Chromium. Puppeteer is loaded while it starts: only the part that connects to a browser, because the part that finds
 * and starts browsers takes longer to load than all the rest.
 * @param args further flags
 * @throws SetupError if the executable does not start, or is older than `oldestChromium`
 */
export async function openBrowser(executablePath: string, args: readonly string[] = []): Promise<HuntBrowser> {
  const chromium = startChromium(executablePath, [...chromiumArgs, ...stackKeepingArgs, ...args]);
  const failed = Promise.race([chromium.ended, sleep(startMs, `no answer within ${startMs / 1000} s`, { ref: false })]);
  const start = async () => {
    // The package declares its types twice, here and for its main entry.
    const { connect } = (await import('puppeteer-core/internal/puppeteer-core-browser.js')) as unknown as Pick<PuppeteerNode, 'connect'>;
    // A snapshot of a large heap takes minutes. The steps of a walk have time limits of their own.
    return connect({ transport: chromium.transport, protocolTimeout: 0, defaultViewport });
  };
  try {
    const browser = await Promise.race([start(), failed.then(notStarted)]);
    const version = (await browser.version()).replace(/^\D*/, '');
    checkChromiumVersion(version, executablePath);
    return { browser, popups: await Popups.of(browser), version, isShared: false, newPage: () => newPage(browser), close: () => chromium.end() };
  } catch (error) {
    await chromium.end();
    if (error instanceof SetupError) throw error;
    const [reason = ''] = messageOf(error).split('\n');
    throw new SetupError(`${executablePath} does not start (${reason.trim()}). Set CHROMIUM_PATH to a Chromium that does.`);
  }
}

async function newPage(browser: Browser): Promise<HuntPage> {
  const context = await browser.createBrowserContext();
  return { page: await context.newPage(), close: () => context.close() };
}

function notStarted(reason: string): never {
  throw new Error(reason);
}
