/** Navigation within an app, without loading a new document. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { pushByNextRouter } from '../frameworks/next';
import { pathOf } from './address';

/** How long the app may take to show another page, in milliseconds. */
const showMs = 3_000;

/**
 * Goes to another address of the app, if the app shows it without loading a document.
 * @param href the whole address
 * @returns whether the page has this address now, and shows something else than before
 */
export async function showWithin(page: Page, href: string): Promise<boolean> {
  const now = page.url();
  if (now === href) return true;
  if (!URL.canParse(now) || new URL(now).origin !== new URL(href).origin) return false;
  const before = await page.evaluate(contentOf);
  const ways = isOtherFragment(now, href) ? [setFragment] : [clickHandledLinkTo, pushByNextRouter, changeHistory];
  for (const way of ways) {
    const isTaken = await page.evaluate<[string], (path: string) => unknown>(way, pathOf(href));
    if (isTaken !== false && (await isShown(page, href, before))) return true;
  }
  return false;
}

/** Waits until the page has the address and another content. @returns whether it has */
async function isShown(page: Page, href: string, before: string): Promise<boolean> {
  const end = performance.now() + showMs;
  while (performance.now() < end) {
    if (page.url() === href && (await page.evaluate(contentOf)) !== before) return true;
    await sleep(10);
  }
  return false;
}

function isOtherFragment(now: string, href: string): boolean {
  return now.split('#', 1)[0] === href.split('#', 1)[0];
}

/**
 * Navigates without loading a new document: clicks a link to the address if there is one; else uses Next's router; else
 * changes the history and dispatches the events that other routers listen to.
 * @param address of this site, with or without the origin
 */
export async function goWithin(page: Page, address: string): Promise<void> {
  const path = pathOf(new URL(address, page.url()).href);
  if (!(await page.evaluate(clickLinkTo, path)) && !(await page.evaluate(pushByNextRouter, path))) await page.evaluate(changeHistory, path);
  const settled = await page.waitForFunction((wanted) => location.href === new URL(wanted, location.href).href, {}, path);
  await settled.dispose();
  await page.waitForNetworkIdle({ idleTime: 100 });
}

/** Runs in the page: clicks a link to an address of this site, given as path, query and fragment. @returns whether there is one */
export function clickLinkTo(wanted: string): boolean {
  const link = [...document.querySelectorAll('a')].find((anchor) => {
    const { origin, pathname, search, hash } = new URL(anchor.href || 'about:blank');
    return origin === location.origin && pathname + search + hash === wanted;
  });
  link?.click();
  return link !== undefined;
}

/** Runs in the page: clicks a link to an address of this site, if there is one and the app itself follows it. @returns whether it does */
function clickHandledLinkTo(wanted: string): boolean {
  const { href } = new URL(wanted, location.href);
  const link = [...document.querySelectorAll('a')].find((anchor) => anchor.href === href && anchor.target === '');
  if (!link) return false;
  let isHandled = false;
  // On the window, after every other listener: what nobody has handled would load a document.
  addEventListener(
    'click',
    (event) => {
      isHandled = event.defaultPrevented;
      event.preventDefault();
    },
    { once: true },
  );
  link.click();
  return isHandled;
}

/** Runs in the page: changes the address, and dispatches the events that routers listen to. */
export function changeHistory(wanted: string): void {
  const before = location.href;
  history.pushState(null, '', wanted);
  dispatchEvent(new PopStateEvent('popstate', { state: null }));
  if (location.hash) dispatchEvent(new HashChangeEvent('hashchange', { oldURL: before, newURL: location.href }));
}

/** Runs in the page: changes the fragment, which loads no document. */
function setFragment(wanted: string): void {
  location.hash = new URL(wanted, location.href).hash;
}

/** Runs in the page: its length and a checksum of it. */
export function contentOf(): string {
  const text = document.body.innerHTML;
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) | 0;
  return `${text.length} ${sum}`;
}
