import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const script = `class PriceFeed {
  prices = new Array(100).fill(0);
}
const feeds = [];
globalThis.open = function open() {
  feeds.push(new PriceFeed());
};
globalThis.close = function close() {
  if (location.pathname === '/fixed') feeds.pop();
};
`;

/** Where the leaking page stores a `PriceFeed` that it never removes, by line and file. */
export const statement = { file: 'feed.js', line: script.split('\n').findIndex((line) => line.includes('feeds.push')) + 1 };

/** A walk over the page that leaks, in JavaScript. */
export const leakyWalk = `export const url = () => process.env.APP_URL + '/leaky';
export const action = (page) => page.evaluate(() => globalThis.open());
export const back = (page) => page.evaluate(() => globalThis.close());
`;

/** A walk over the page that does not leak, in TypeScript with an enum, which no version of Node reads by itself. */
export const fixedWalk = `import type { Page } from 'puppeteer-core';

enum Address {
  fixed = '/fixed',
}

export const url = (): string => process.env.APP_URL + Address.fixed;
export const action = (page: Page) => page.evaluate(() => (globalThis as { open(): void }).open());
export const back = (page: Page) => page.evaluate(() => (globalThis as { close(): void }).close());
`;

/** Serves a page without any framework whose every visit leaves a `PriceFeed` behind (`/leaky`), or none (`/fixed`). */
export async function serveLeakingPage(): Promise<{ origin: string; stop(): void }> {
  const server = createServer(({ url }, response) => {
    const isScript = url === '/feed.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><title>Prices</title><script src="/feed.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, stop: () => void server.close() };
}
