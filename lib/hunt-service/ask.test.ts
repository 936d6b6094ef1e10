import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { type Listening, listen } from '../tooling/listen';
import { askForHunt } from './ask';
import type { HuntEvent } from './events';

let server: Listening | undefined;
const never = new AbortController().signal;

afterEach(async () => {
  vi.unstubAllGlobals();
  await server?.close();
});

/** A server in place of the lab's, asked as a page would ask it. */
async function answering(answer: RequestListener): Promise<void> {
  const { origin, close } = await listen(createServer(answer));
  server = { origin, close };
  const real = fetch;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => real(origin + path, init));
}

async function allOf(events: AsyncIterable<HuntEvent>): Promise<HuntEvent[]> {
  const all: HuntEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

test('gives each event, however the answer is cut into pieces', async () => {
  await answering((_request, response) => {
    response.write('{"type":"queued","ahe');
    setTimeout(() => response.end('ad":1}\n{"type":"begun","targets":["a/leaky"]}\n{"type":"done"}\n'), 20);
  });
  expect(await allOf(askForHunt('a', never))).toEqual([
    { type: 'queued', ahead: 1 },
    { type: 'begun', targets: ['a/leaky'] },
    { type: 'done' },
  ]);
});

test('says why, when the server refuses', async () => {
  await answering((_request, response) => response.writeHead(403).end('Hunts are off.'));
  expect(await allOf(askForHunt('a', never))).toEqual([{ type: 'failed', why: 'broken', message: 'Hunts are off.' }]);
});

test.each([
  ['ends in the middle', (response: ServerResponse) => response.end('{"type":"queued","ahead":1}\n')],
  ['is cut off', (response: ServerResponse) => response.write('{"type":"queued","ahead":1}\n', () => response.destroy())],
])('says so, when the answer %s', async (_how, end) => {
  await answering((_request, response) => void end(response));
  const last = (await allOf(askForHunt('a', never))).at(-1);
  expect(last).toMatchObject({ type: 'failed', why: 'broken', message: expect.stringContaining('stopped answering') as string });
});

test('ends the request when it is cancelled', async () => {
  const leaving = new AbortController();
  let hasGone = false;
  await answering((_request, response) => {
    response.once('close', () => (hasGone = true));
    response.write('{"type":"queued","ahead":1}\n');
  });
  const events = askForHunt('a', leaving.signal);
  expect(await events.next()).toEqual({ done: false, value: { type: 'queued', ahead: 1 } });
  leaving.abort(new Error('left'));
  await expect(events.next()).rejects.toThrow('left');
  await vi.waitFor(() => expect(hasGone).toBe(true));
});
