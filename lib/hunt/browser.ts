import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumArgs } from '../setup/chromium';

/** A Chromium of the hunter's own: nothing of it is left when it closes, or when this process ends first. */
export interface HuntBrowser {
  browser: Browser;
  /** The browser's version, such as `156.0.8078.79`. */
  version: string;
  close(): Promise<void>;
}

/** memlab's own window, so that a scenario meets the layout it was written for. */
const viewport = { width: 1680, height: 1080, deviceScaleFactor: 1 };

/** Opens Chromium. @throws Error when the executable does not start. */
export async function openBrowser(executablePath: string): Promise<HuntBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'leak-lab-'));
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  let browser: Browser;
  try {
    browser = await puppeteer.launch({
      executablePath,
      userDataDir: profile,
      // Over a pipe, Chromium ends by itself when this process does.
      pipe: true,
      args: [...chromiumArgs],
      defaultViewport: viewport,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    remove();
    throw error;
  }
  function cleanUp() {
    browser.process()?.kill('SIGKILL');
    remove();
  }
  process.once('exit', cleanUp);
  return {
    browser,
    version: (await browser.version()).replace(/^\D*/, ''),
    async close() {
      await browser.close();
      process.off('exit', cleanUp);
      remove();
    },
  };
}
