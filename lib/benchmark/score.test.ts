import { expect, test } from 'vitest';
import { score } from './score';

const found = { truth: 'leak', said: 'leak' } as const;
const missed = { truth: 'leak', said: 'clean' } as const;
const lost = { truth: 'leak', said: 'none' } as const;
const falseAlarm = { truth: 'clean', said: 'leak' } as const;
const cleared = { truth: 'clean', said: 'clean' } as const;

test('a tool that is always right has full precision and recall', () => {
  const expected = { right: 3, found: 1, leaky: 1, falseAlarms: 0, misses: 0, withoutVerdict: 0, precision: 1, recall: 1 };
  expect(score([found, cleared, cleared])).toEqual(expected);
});

test('false alarms lower the precision and leave the recall', () => {
  const four = [found, falseAlarm, falseAlarm, falseAlarm];
  expect(score(four)).toMatchObject({ falseAlarms: 3, precision: 0.25, recall: 1 });
});

test('misses lower the recall and leave the precision', () => {
  expect(score([found, missed])).toMatchObject({ misses: 1, precision: 1, recall: 0.5 });
});

test('a leaky page without a verdict is neither found nor missed', () => {
  expect(score([found, lost])).toMatchObject({ right: 1, misses: 0, withoutVerdict: 1, recall: 0.5 });
});

test('a clean page without a verdict is neither right nor a false alarm', () => {
  const undecided = { truth: 'clean', said: 'none' } as const;
  expect(score([undecided])).toMatchObject({ right: 0, falseAlarms: 0, withoutVerdict: 1 });
});

test('precision is undefined if a tool reports no leak, and recall if no page leaks', () => {
  expect(score([missed]).precision).toBeUndefined();
  expect(score([cleared]).recall).toBeUndefined();
});
