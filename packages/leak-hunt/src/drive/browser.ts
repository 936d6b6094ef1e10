import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { messageOf, SetupError } from '../errors';
import { chromiumArgs, stackKeepingArgs } from './chromium';
import { checkChromiumVersion } from './oldest-chromium';
import { Popups } from './popups';

/** A running Chromium with a temporary profile. The profile is deleted when the browser closes or this process ends. */
export interface HuntBrowser {
  browser: Browser;
  /** The popups that its pages open. */
  popups: Popups;
  /** The browser's version, such as `156.0.8078.79`. */
  version: string;
  close(): Promise<void>;
}

/** The window size of memlab, so that scenarios get the layout for which they were written. */
const viewport = { width: 1680, height: 1080, deviceScaleFactor: 1 };

/**
 * Starts Chromium.
 * @param args further flags
 * @throws SetupError if the executable does not start, or is older than `oldestChromium`
 */
export async function openBrowser(executablePath: string, args: readonly string[] = []): Promise<HuntBrowser> {
  const profile = profileFolder();
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const keep = runLastOnExit(remove);
  let browser: Browser;
  try {
    browser = await puppeteer.launch({
      executablePath,
      userDataDir: profile,
      // With a pipe, Chromium ends when this process ends.
      pipe: true,
      // A snapshot of a large heap takes minutes. The steps of a walk have time limits of their own.
      protocolTimeout: 0,
      args: [...chromiumArgs, ...stackKeepingArgs, ...args],
      defaultViewport: viewport,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    forget();
    const [reason = ''] = messageOf(error).split('\n');
    throw new SetupError(`${executablePath} does not start (${reason.trim()}). Set CHROMIUM_PATH to a Chromium that does.`);
  }

  function forget() {
    keep();
    remove();
  }
  async function close() {
    await browser.close().catch(() => undefined); // it may have crashed
    forget();
  }
  try {
    const version = (await browser.version()).replace(/^\D*/, '');
    checkChromiumVersion(version, executablePath);
    return { browser, popups: await Popups.of(browser), version, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Makes the folder of a temporary profile. @throws SetupError if the folder for temporary files cannot be written to */
function profileFolder(): string {
  try {
    return mkdtempSync(path.join(tmpdir(), 'leak-hunt-'));
  } catch (error) {
    const [reason = ''] = messageOf(error).split(', ');
    throw new SetupError(`The folder for temporary files, ${tmpdir()}, cannot be written to (${reason}). Set TMPDIR to one that can.`);
  }
}

/**
 * Runs work when this process exits, after every other listener: Puppeteer's ends Chromium, and a running Chromium would write its
 * profile again. Puppeteer adds that listener at some time while Chromium starts, and a signal may come at any time.
 * @returns a function that drops the work
 */
function runLastOnExit(work: () => void): () => void {
  if (exitWork.size === 0) {
    process.on('exit', runExitWork);
    process.on('newListener', moveLast);
  }
  exitWork.add(work);
  return () => {
    exitWork.delete(work);
    if (exitWork.size > 0) return;
    process.off('newListener', moveLast);
    process.off('exit', runExitWork);
  };
}

/** What is to be done at the exit. One listener does all of it: two that each wanted to be the last would move for ever. */
const exitWork = new Set<() => void>();

function runExitWork(): void {
  for (const work of exitWork) work();
}

function moveLast(event: string | symbol, listener: unknown): void {
  if (event !== 'exit' || listener === runExitWork) return;
  process.off('exit', runExitWork);
  queueMicrotask(() => {
    process.off('exit', runExitWork);
    if (exitWork.size > 0) process.on('exit', runExitWork);
  });
}
