import { expect, test } from 'vitest';
import type { Outcome } from './outcome';
import { fieldTable } from './table';

const library = { name: 'maps', before: { maps: '1.2.3' }, after: { maps: '2.0.0' }, report: 'https://example.org/1', keeps: '', tells: /x/, library: null };
const outcome: Outcome = {
  library: 'maps',
  tool: 'this hunter',
  verdict: 'right',
  name: 'Map',
  isNameRight: true,
  line: 'maps.js:7',
  isLineRight: false,
  libraryLine: null,
  isLibraryLineRight: false,
  seconds: { before: 2.04, after: 1 },
};
const tools = new Map([['hunter', 'this hunter'], ['fuite', 'fuite']]);

test('a library is a row, a tool some columns, and the last row counts what is right', () => {
  const other: Outcome = { ...outcome, tool: 'fuite', verdict: 'false alarm', name: 'a|b', isNameRight: false, line: null };
  const cells = fieldTable([library], [outcome, other], tools).split('\n').map((row) => row.split(' | ').map((cell) => cell.replace(/^\||\|$/g, '').trim()));
  expect(cells[0]).toEqual(['library', 'leak', 'fixed', 'hunter', 'name', 'line', 's', 'fuite', 'name', 'line', 's']);
  expect(cells[2]).toEqual(['[maps](https://example.org/1)', '1.2.3', '2.0.0', '✓', '✓ `Map`', '✗ `maps.js:7`', '2.0, 1.0', 'false alarm', '✗ `a b`', '–', '2.0, 1.0']);
  expect(cells[3]).toEqual(['right', '', '', '1 of 1', '1 of 1', '0 of 1', '3.0', '0 of 1', '0 of 1', '0 of 1', '3.0']);
});

test('a long name is cut', () => {
  const row = fieldTable([library], [{ ...outcome, name: 'n'.repeat(31) }], tools).split('\n')[2];
  expect(row).toContain(`\`${'n'.repeat(29)}…\``);
});
