import { expect, test } from 'vitest';
import { addressOf } from './scenario-values';
import type { Scenario } from './types';

test.each([
  ['a promise', () => Promise.resolve('http://x/'), 'url: it gives a promise. Remove async: url() must return the address itself.'],
  ['a promise that rejects', () => Promise.reject(new Error('gone')), 'url: it gives a promise. Remove async: url() must return the address itself.'],
  ['nothing', () => undefined, 'url: it gives no string. url() must return an address.'],
])('an address that is %s is refused', (_, url, message) => {
  expect(() => addressOf({ url } as unknown as Scenario)).toThrow(message);
});

test('the error of an address that is made of another one is told once', () => {
  const inner = { url: () => Promise.resolve('http://x/') } as unknown as Scenario;
  expect(() => addressOf({ url: () => addressOf(inner) })).toThrow(/^url: it gives a promise/);
});
