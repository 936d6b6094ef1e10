import { expect, test } from 'vitest';
import { debuggingAddress } from './loopback';

test.each(['http://127.0.0.1:9222', 'http://localhost:9222', 'http://app.localhost:9222', 'http://127.8.0.1', 'http://[::1]:9222'])('%s is this machine', (typed) => {
  expect(debuggingAddress(`${typed}/json`, false)).toBe(typed);
});

test.each(['http://10.0.0.1:9222', 'http://localhost.example:9222', 'http://127.0.0.1.example', 'http://[::2]:9222', 'https://example.com'])('%s is another machine', (typed) => {
  expect(() => debuggingAddress(typed, false)).toThrow(`--connect ${typed} is another machine. --allow-remote allows it`);
  expect(debuggingAddress(typed, true)).toBe(typed);
});

test.each(['9222', '127.0.0.1:9222', 'ws://127.0.0.1:9222/devtools'])('%s is no http address', (typed) => {
  expect(() => debuggingAddress(typed, true)).toThrow(`--connect ${typed} is not an http address. It looks like http://127.0.0.1:9222.`);
});
