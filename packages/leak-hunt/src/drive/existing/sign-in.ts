import type { CookieData, Page } from 'puppeteer-core';
import { sendHeaders } from './headers';
import type { Session } from './types';

/**
 * Gives a page its session before it loads: cookies, local storage and headers.
 * @param address where the page begins
 * @throws Error if cookies and storage were given, but none for this address
 */
export async function signIn(page: Page, session: Session, address: string): Promise<void> {
  if (!URL.canParse(address)) return; // the step that loads it says so
  const { origin, hostname } = new URL(address);
  const cookies = session.cookies.map((cookie): CookieData => ({ ...cookie, domain: cookie.domain ?? hostname }));
  const hasOwn = cookies.some(({ domain }) => isFor(domain, hostname)) || session.origins.some((stored) => stored.origin === origin);
  if (session.from.length > 0 && !hasOwn) throw new Error(nothingFor(origin, session, cookies));
  if (cookies.length > 0) await page.browserContext().setCookie(...cookies);
  const stored = session.origins.filter(({ localStorage }) => localStorage.length > 0);
  if (stored.length > 0) await page.evaluateOnNewDocument(fillStorage, stored);
  if (Object.keys(session.headers).length > 0) await sendHeaders(page, session.headers, origin);
}

/** Whether a cookie's domain covers a host: https://www.rfc-editor.org/rfc/rfc6265#section-5.1.3 */
function isFor(domain: string, hostname: string): boolean {
  const bare = domain.replace(/^\./, '').toLowerCase();
  return hostname === bare || hostname.endsWith(`.${bare}`);
}

function nothingFor(origin: string, { from, origins }: Session, cookies: readonly CookieData[]): string {
  const known = new Set([...origins.map((stored) => stored.origin), ...cookies.map(({ domain }) => domain)]);
  const others = known.size > 0 ? `, only something for ${[...known].slice(0, 3).join(', ')}` : '';
  return `${from.join(' and ')} has no cookie and no storage for ${origin}${others}.`;
}

/** Runs in each new document, before its scripts: sets what its origin has not stored yet. */
function fillStorage(origins: Session['origins']): void {
  for (const { origin, localStorage: entries } of origins) {
    if (origin !== location.origin) continue;
    for (const { name, value } of entries) if (localStorage.getItem(name) === null) localStorage.setItem(name, value);
  }
}
