import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { SetupError } from '../errors';
import { chromiumArgs, stackKeepingArgs } from './chromium';
import { checkChromiumVersion } from './oldest-chromium';

/** A Chromium of the hunter's own: nothing of it is left when it closes, or when this process ends first. */
export interface HuntBrowser {
  browser: Browser;
  /** The browser's version, such as `156.0.8078.79`. */
  version: string;
  close(): Promise<void>;
}

/** memlab's own window, so that a scenario meets the layout it was written for. */
const viewport = { width: 1680, height: 1080, deviceScaleFactor: 1 };

/** Opens Chromium. @throws SetupError when the executable does not start, or is too old a Chromium */
export async function openBrowser(executablePath: string): Promise<HuntBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'leak-hunt-'));
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.once('exit', remove);
  let browser: Browser;
  try {
    browser = await puppeteer.launch({
      executablePath,
      userDataDir: profile,
      // Over a pipe, Chromium ends by itself when this process does.
      pipe: true,
      // A snapshot of a large heap takes minutes; the steps of a walk have limits of their own.
      protocolTimeout: 0,
      args: [...chromiumArgs, ...stackKeepingArgs],
      defaultViewport: viewport,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    forget();
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new SetupError(`${executablePath} does not start (${reason.trim()}). Set CHROMIUM_PATH to a Chromium that does.`);
  }
  // Behind Puppeteer's own listener, which ends Chromium: what still runs writes its profile anew.
  process.off('exit', remove);
  process.once('exit', remove);

  function forget() {
    process.off('exit', remove);
    remove();
  }
  async function close() {
    await browser.close().catch(() => undefined); // it may have ended by itself
    forget();
  }
  try {
    const version = (await browser.version()).replace(/^\D*/, '');
    checkChromiumVersion(version, executablePath);
    return { browser, version, close };
  } catch (error) {
    await close();
    throw error;
  }
}
