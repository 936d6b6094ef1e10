import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, test } from 'playwright/test';
import { WebSocket } from 'ws';

/** Tests the responses of the lab's server to clients other than browsers. */

const address = new URL(process.env.LAB_URL ?? '');

/** The URLs of all routes of app/api, with values for their parameters. */
const routes = readdirSync('app/api', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('route.ts'))
  .map((file) => `/api/${file.replaceAll('\\', '/').replace(/\/route\.ts$/, '').replace(/\[\w+\]/g, 'window-listener')}`);

/** The status of the response to a request of these raw lines. */
function statusOf(lines: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(address.port), '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    socket.once('data', (answer: Buffer) => {
      socket.destroy();
      resolve(Number(/^HTTP\/1\.\d (\d+)/.exec(answer.toString())?.[1]));
    });
    socket.once('error', reject);
  });
}

for (const route of routes) {
  test(`HTTP/1.0 without a Host header does not cause a server error at ${route}`, async () => {
    for (const method of ['GET', 'POST']) {
      const status = await statusOf([`${method} ${route} HTTP/1.0`, 'Content-Length: 0']);
      expect(status, method).toBeGreaterThanOrEqual(200);
      expect(status, method).toBeLessThan(500);
    }
  });
}

test('no verdict is returned without a Host header', async () => {
  expect(await statusOf(['GET /api/exercises/parcel-tracker/verdict HTTP/1.0'])).toBe(403);
});

for (const route of ['/api/hunt', '/api/measure/gc-events']) {
  test(`a body of ten gigabytes is refused at ${route} before it is sent`, async () => {
    const own = [`Host: ${address.host}`, `Origin: ${address.origin}`, 'Content-Type: application/json'];
    expect(await statusOf([`POST ${route} HTTP/1.1`, ...own, 'Content-Length: 10000000000'])).toBe(413);
  });
}

for (const route of ['/api/lift', '/api/exercises/dashboard/feed']) {
  test(`the WebSockets of ${route} accept only pages of the lab`, async ({ request }) => {
    const { port, path } = (await (await request.get(address.origin + route)).json()) as { port: number; path: string };
    const isServed = (origin: string) =>
      new Promise<boolean>((resolve) => {
        const client = new WebSocket(`ws://127.0.0.1:${port}${path}`, { origin });
        client.once('open', () => {
          client.terminate();
          resolve(true);
        });
        client.once('error', () => resolve(false));
      });
    expect(await isServed(address.origin)).toBe(true);
    for (const other of ['https://lab.example', 'http://localhost:1', 'null']) expect(await isServed(other), other).toBe(false);
  });
}
