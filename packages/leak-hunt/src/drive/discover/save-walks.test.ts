import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { fileName, saveWalks } from './save-walks';

const folder = mkdtempSync(path.join(tmpdir(), 'save-walks-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['http://localhost:3000/ → link "Reports"', 'link-reports.mjs'],
  ['http://localhost:3000/reports/7 → button "Größe…"', 'reports-7-button-große.mjs'],
  ['http://localhost:3000/ → link "Reports", button "Next", button "Last"', 'link-reports.mjs'],
  ['http://localhost:3000/', 'page.mjs'],
])('the file of %s is %s', (name, file) => {
  expect(fileName(name)).toBe(file);
});

test('a file that exists is not overwritten, and two walks with alike names have two files', () => {
  const walks = new Map([['http://a/ → link "Reports"', 'one'], ['http://a/ → link "reports!"', 'two']]);
  const first = saveWalks(folder, walks);
  expect([...first.values()]).toEqual([{ file: path.join(folder, 'link-reports.mjs'), state: 'written' }, { file: path.join(folder, 'link-reports-2.mjs'), state: 'written' }]);
  writeFileSync(path.join(folder, 'link-reports.mjs'), 'mine');
  expect([...saveWalks(folder, walks).values()].map(({ state }) => state)).toEqual(['kept', 'same']);
  expect(readFileSync(path.join(folder, 'link-reports.mjs'), 'utf8')).toBe('mine');
});
