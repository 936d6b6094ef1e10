import { expect, it } from 'vitest';
import { heapName } from './heap-name';

const page = { url: 'https://shop.example/cart?step=2' };
const named = (type: string, url: string) => heapName({ targetId: 'T', type, url }, page);

it('names a worker by its file, without the query that a bundler or a cache-buster adds', () => {
  expect(named('worker', 'https://shop.example/workers/search.js?v=17')).toBe('worker search.js');
  expect(named('shared_worker', 'https://shop.example/feed.js#x')).toBe('shared worker feed.js');
  expect(named('service_worker', 'https://shop.example/')).toBe('service worker /');
});

it('names a worker without a file by its scheme, because the rest changes from run to run', () => {
  expect(named('worker', 'blob:https://shop.example/1f0c3a52-0001')).toBe('worker blob');
  expect(named('worker', 'data:text/javascript,postMessage(1)')).toBe('worker data');
  expect(named('worker', '')).toBe('worker');
});

it('names a frame by its address, and a popup of the same origin by its path', () => {
  expect(named('iframe', 'https://maps.example/embed?q=1')).toBe('frame https://maps.example/embed');
  expect(named('iframe', 'data:text/html,x')).toBe('frame data');
  expect(named('page', 'https://shop.example/print?id=4')).toBe('popup /print');
  expect(named('page', 'https://pay.example/3ds')).toBe('popup https://pay.example/3ds');
});
