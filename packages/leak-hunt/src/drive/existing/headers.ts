import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/**
 * Sends headers with the requests of a page, its frames and workers to one origin. Puppeteer's `setExtraHTTPHeaders` would send them
 * to every origin, and such a header may be a password. When a server redirects to another origin, Chromium does not take along
 * headers that were added here (tried in Chromium 156). The handshake of a WebSocket does not pass through here.
 */
export async function sendHeaders(page: Page, headers: Readonly<Record<string, string>>, origin: string): Promise<void> {
  const cdp = await page.createCDPSession();
  cdp.on('Fetch.requestPaused', (event) => void sendOn(cdp, event, headers));
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: `${origin}/*` }] });
}

/** Lets a request go on with the headers in place of its own of these names. */
async function sendOn(cdp: CDPSession, { requestId, request }: Protocol.Fetch.RequestPausedEvent, headers: Readonly<Record<string, string>>): Promise<void> {
  const replaced = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const kept = Object.entries(request.headers).filter(([name]) => !replaced.has(name.toLowerCase()));
  const all = [...kept, ...Object.entries(headers)].map(([name, value]) => ({ name, value }));
  await cdp.send('Fetch.continueRequest', { requestId, headers: all }).catch(() => undefined); // it may have been cancelled
}
