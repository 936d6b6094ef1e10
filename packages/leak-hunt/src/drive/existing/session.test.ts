import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSession } from './session';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'session-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function session(text: string, option: 'cookies' | 'storageState' = 'cookies') {
  writeFileSync(path.join(folder, 'file'), text);
  return readSession({ [option]: 'file' }, folder);
}

test('without an option there is no session', () => {
  expect(readSession({ header: [] }, folder)).toBeUndefined();
});

test('a storage state gives cookies and local storage', () => {
  const origin = { origin: 'http://shop.test', localStorage: [{ name: 'token', value: 'x' }] };
  const cookie = { name: 'sid', value: '1', domain: '.shop.test', path: '/', httpOnly: true, secure: true };
  const state = { cookies: [{ ...cookie, expires: -1, sameSite: 'None' }, { ...cookie, expires: 1_900_000_000.5, sameSite: 'Lax' }], origins: [origin] };
  expect(session(JSON.stringify(state), 'storageState')).toEqual({
    cookies: [{ ...cookie, sameSite: 'None' }, { ...cookie, sameSite: 'Lax', expires: 1_900_000_000.5 }],
    origins: [origin],
    headers: {},
    from: ['--storage-state file'],
  });
});

test('cookies may be a list of an extension, of memlab, or a line of a request', () => {
  const extension = { name: 'sid', value: '1', domain: 'shop.test', hostOnly: true, session: false, storeId: '0', sameSite: 'no_restriction', expirationDate: 1_900_000_000, id: 1 };
  expect(session(JSON.stringify([extension, { name: 'a', value: '' }]))?.cookies).toEqual([
    { name: 'sid', value: '1', domain: 'shop.test', sameSite: 'None', expires: 1_900_000_000 },
    { name: 'a', value: '' },
  ]);
  expect(session('cookie: sid=1=2;  a=\n')?.cookies).toEqual([
    { name: 'sid', value: '1=2' },
    { name: 'a', value: '' },
  ]);
});

test.each([
  ['[{ "name": "sid" }]', 'cookies', '--cookies file: "0.value" is missing or of another kind. It must be a list of cookies'],
  ['{"cookies":1}', 'storageState', `--storage-state file: "cookies" is missing or of another kind. It must be a file that Playwright's storageState() writes`],
  ['{"sid":"top-secret', 'cookies', '--cookies file: not JSON.'],
  ['top-secret', 'cookies', '--cookies file: a part of its line is not name=value.'],
] as const)('%s as %s is refused without a quotation', (text, option, message) => {
  expect(() => session(text, option)).toThrow(message);
  expect(() => session(text, option)).not.toThrow(/top-secret/);
});

test('headers have a name and a value, and Chromium sets some itself', () => {
  expect(readSession({ header: ['Authorization: Basic a:b', 'x-empty:'] }, folder)?.headers).toEqual({ Authorization: 'Basic a:b', 'x-empty': '' });
  expect(() => readSession({ header: ['Authorization'] }, folder)).toThrow('--header needs the form "Name: value"');
  expect(() => readSession({ header: ['Cookie: sid=1'] }, folder)).toThrow('--header Cookie: Chromium sets this header itself. Use --cookies.');
  expect(() => readSession({ header: ['x: 1\r\ny: 2'] }, folder)).toThrow('--header needs');
});
