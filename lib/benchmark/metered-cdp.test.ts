import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { Cdp } from 'leak-hunt';
import { MeteredCdp } from './metered-cdp';

const chunk = 'HeapProfiler.addHeapSnapshotChunk';

function session() {
  const events = new EventEmitter();
  const cdp: Cdp = {
    send: (method) => Promise.resolve(method),
    on: (event, listener) => events.on(event, listener as (piece: unknown) => void),
    off: (event, listener) => events.off(event, listener as (piece: unknown) => void),
  };
  return { events, metered: new MeteredCdp(cdp) };
}

test('a snapshot is measured in bytes, and its reader still gets every chunk', () => {
  const { events, metered } = session();
  const pieces: string[] = [];
  metered.on(chunk, (event: { chunk: string }) => pieces.push(event.chunk));
  events.emit(chunk, { chunk: '{"é"' });
  events.emit(chunk, { chunk: ':1}' });
  expect(pieces).toEqual(['{"é"', ':1}']);
  expect(metered.snapshotBytes).toBe(8);
});

test('a listener can be removed again', () => {
  const { events, metered } = session();
  const listener = () => expect.unreachable();
  for (const event of [chunk, 'Other.event']) {
    metered.on(event, listener);
    metered.off(event, listener);
    events.emit(event, { chunk: '' });
  }
  expect(metered.snapshotBytes).toBe(0);
});
