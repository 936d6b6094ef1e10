import { expect, test } from 'vitest';
import { mergeRecords, parseFile } from './progress';

const file = (exercises: unknown, rest: object = {}) => JSON.stringify({ version: 1, tool: 'leak-lab-progress', name: 'Ada', exportedAt: '2026-01-02', exercises, ...rest });
const solvedAt = '2026-01-01T10:00:00.000Z';

test('an exported file can be read', () => {
  const exercises = { clock: { solvedAt, last: { status: 'pass', at: solvedAt }, hints: 2 } };
  expect(parseFile(file(exercises))).toEqual({ version: 1, tool: 'leak-lab-progress', name: 'Ada', exportedAt: '2026-01-02', exercises });
});

test.each([
  ['no JSON', 'clock'],
  ['another file', '{"version":1,"tool":"leak-lab","exercises":{}}'],
  ['another version', file({}, { version: 2 })],
  ['a record that is a list', file([])],
])('%s is rejected', (_what, text) => {
  expect(parseFile(text)).toBeUndefined();
});

test('invalid values in a record are left out', () => {
  const exercises = { clock: { solvedAt: 'yesterday', last: { status: 'great', at: solvedAt }, hints: 'two' }, '__proto__ x': {}, dial: 'solved' };
  expect(parseFile(file(exercises))?.exercises).toEqual({ clock: {}, dial: {} });
});

test('merging two records keeps the earlier solution, the later verdict and the larger number of hints', () => {
  const later = '2026-02-01T10:00:00.000Z';
  const one = { clock: { solvedAt: later, last: { status: 'pass', at: later }, hints: 1 } } as const;
  const other = { clock: { solvedAt, last: { status: 'pass', at: solvedAt }, hints: 3 }, dial: { hints: 1 } } as const;
  const merged = { clock: { solvedAt, last: { status: 'pass', at: later }, hints: 3 }, dial: { hints: 1 } };
  expect(mergeRecords(one, other)).toEqual(merged);
  expect(mergeRecords(other, one)).toEqual(merged);
});
