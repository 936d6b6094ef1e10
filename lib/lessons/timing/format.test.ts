import { expect, it } from 'vitest';
import { bytes, duration, times } from './format';

it('formats times in a suitable unit, with three digits', () => {
  expect([0.000_021_4, 0.003_214, 0.999, 1, 12.345, 2_512].map(duration)).toEqual([
    '21.4 ns', '3.21 µs', '999 µs', '1 ms', '12.3 ms', '2.51 s',
  ]);
});

it('formats bytes as DevTools does', () => {
  expect([0, 999.6, 1_000, 16_000_000, 1_234_567_890, -2_500].map(bytes)).toEqual([
    '0 B', '1000 B', '1 kB', '16 MB', '1.23 GB', '-2.5 kB',
  ]);
});

it('formats ratios', () => {
  expect([1, 1.04, 2.55, 12.34, 1_234].map(times)).toEqual(['1×', '1×', '2.6×', '12.3×', '1,230×']);
});
