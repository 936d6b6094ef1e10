import { expect, test } from 'vitest';
import { refusal } from './local-only-guard';

const on = { LEAK_LAB_HUNTS: 'on' };
const own = {
  host: 'localhost:3000',
  origin: 'http://localhost:3000',
  'sec-fetch-site': 'same-origin',
  'x-forwarded-for': '::ffff:127.0.0.1',
};
const asks = (headers: Record<string, string>, isChange = true) => refusal(new Headers(headers), isChange, on);
const without = (name: keyof typeof own) => Object.fromEntries(Object.entries(own).filter(([key]) => key !== name));

test('a page of the lab may', () => {
  expect(asks(own)).toBeUndefined();
});

test.each(['127.0.0.1:3000', '[::1]:3000', 'LOCALHOST:3000', 'localhost'])('the lab may be called %s', (host) => {
  expect(asks({ ...own, host, origin: `http://${host}` })).toBeUndefined();
});

test.each([{}, { LEAK_LAB_HUNTS: '' }, { LEAK_LAB_HUNTS: 'off' }])('nobody may where %o', (env) => {
  expect(refusal(new Headers(own), true, env)).toMatch(/off/);
});

test.each([
  'lab.example:3000', 'localhost.example', '127.0.0.1.example:80', '0.0.0.0:3000', '192.168.1.2:3000', 'localhost:3000@lab.example', '',
])(
  'a page at “%s” may not, even if that name leads here',
  (host) => {
    expect(asks({ ...own, host, origin: `http://${host}` })).toMatch(/localhost/);
  },
);

test.each(['192.168.1.7', '127.0.0.1, 10.0.0.1', '10.0.0.1, 127.0.0.1', '127.0.0.1.example', ''])('a client at “%s” may not', (client) => {
  expect(asks({ ...own, 'x-forwarded-for': client })).toMatch(/this machine/);
});

test.each(['cross-site', 'same-site', 'none'])('a start that the browser calls %s is refused', (site) => {
  expect(asks({ ...own, 'sec-fetch-site': site })).toMatch(/pages of this lab/);
});

test.each(['https://lab.example', 'http://localhost:3001', 'http://127.0.0.1:3000', 'null'])('a start from %s is refused', (origin) => {
  expect(asks({ ...own, origin })).toMatch(/pages of this lab/);
});

test('a start by nobody is refused, since every browser says who asks', () => {
  expect(asks(without('origin'))).toMatch(/pages of this lab/);
});

test('what only reads may be opened from the address bar, but not from another site', () => {
  const typed = { ...without('origin'), 'sec-fetch-site': 'none' };
  expect(asks(typed, false)).toBeUndefined();
  expect(asks({ ...typed, 'sec-fetch-site': 'cross-site' }, false)).toMatch(/pages of this lab/);
});
