import { expect, test } from 'vitest';
import type { Sample } from '../compare';
import type { Told } from '../tool';
import { libraries } from './libraries';
import { outcomeOf } from './outcome';
import type { Side } from './types';

const library = libraries.find(({ name }) => name === 'engine.io-client');
const page = '../lib/benchmark/field/pages/engine.io-client.js';

function outcome(said: Record<Side, Sample['said']>, told?: Told) {
  if (!library) throw new Error('engine.io-client is no library of the field');
  const sample = (side: Side): Sample => ({ tool: 'hunter', page: `${library.name}/${side}`, run: 1, seconds: side === 'before' ? 3 : 1, truth: side === 'before' ? 'leak' : 'clean', said: said[side], note: '' });
  return outcomeOf(library, { before: { ...sample('before'), ...(told && { told }) }, after: sample('after') });
}

test.each([
  ['leak', 'clean', 'right'],
  ['clean', 'clean', 'missed'],
  ['leak', 'leak', 'false alarm'],
  ['clean', 'leak', 'both wrong'],
  ['none', 'clean', 'no verdict'],
  ['leak', 'none', 'no verdict'],
] as const)('%s before and %s after: %s', (before, after, verdict) => {
  expect(outcome({ before, after }).verdict).toBe(verdict);
});

test('a right name and a right line are found among what a tool tells', () => {
  const told = { names: ['s', 'Socket'], places: [{ file: page, line: 3 }, { file: page, line: 9 }], library: { file: 'node_modules/x/socket.js', line: 80 } };
  expect(outcome({ before: 'leak', after: 'clean' }, told)).toMatchObject({
    name: 'Socket',
    isNameRight: true,
    line: 'engine.io-client.js:9',
    isLineRight: true,
    libraryLine: 'socket.js:80',
    isLibraryLineRight: true,
    seconds: { before: 3, after: 1 },
  });
});

test('if none is right, the first is shown', () => {
  const told = { names: ['s', 't'], places: [{ file: page, line: 3 }], library: { file: 'node_modules/x/url.js', line: 8 } };
  expect(outcome({ before: 'leak', after: 'clean' }, told)).toMatchObject({ name: 's', isNameRight: false, line: 'engine.io-client.js:3', isLineRight: false, isLibraryLineRight: false });
});

test('nothing told is nothing right', () => {
  expect(outcome({ before: 'clean', after: 'clean' })).toMatchObject({ name: null, isNameRight: false, line: null, isLineRight: false, libraryLine: null, isLibraryLineRight: false });
});
