import { expect, test } from 'vitest';
import { heapTable } from './heap';

const figures = {
  heapBytes: 51_400_000,
  snapshotBytes: 60_600_000,
  steps: { 'warm-up': 100, visit: 1500, settle: 250, snapshot: 3000, analysis: 4000, 'control walk': 5000 },
  peakBytes: 700_000_000,
  verdict: 'leak 1 Leftover',
};

function lastRow(...samples: Parameters<typeof heapTable>[0]) {
  return heapTable(samples).split('\n').at(-1)?.replace(/ +/g, ' ');
}

test('times are in seconds and sizes in megabytes', () => {
  const row = lastRow({ megabytes: 50, figures });
  expect(row).toBe('| 51 | 61 | 0.1 | 1.5 | 0.3 | 3.0 | 4.0 | 5.0 | 700 | leak 1 Leftover |');
});

test('the row of a failed hunt contains the error', () => {
  const row = lastRow({ megabytes: 500, figures: { error: 'RangeError: Map maximum size exceeded' } });
  expect(row).toMatch(/^\| about 500 \|( – \|){8} RangeError: Map maximum size exceeded \|$/);
});
