import { expect, test } from 'vitest';
import { isRightPlace, rightLines } from './marks';

test('the right line is the one below a mark, in scripts and in components', () => {
  expect(rightLines('a();\n// LEAK: a list keeps it\nb();\nc();')).toEqual([3]);
  expect(rightLines('<p/>\n<!-- LEAK: the head keeps it -->\n<ul/>')).toEqual([3]);
  expect(rightLines('a(); // no LEAK here')).toEqual([]);
});

const page = '../../../../repo/lib/benchmark/field/pages/engine.io-client.js';

test('a position is right on the marked line of a page, however its path begins', () => {
  const wrongLines = [8, 10].map((line) => isRightPlace({ file: page, line }));
  expect([isRightPlace({ file: page, line: 9 }), ...wrongLines]).toEqual([true, false, false]);
});

test('a file of the same name elsewhere is not the page', () => {
  expect(isRightPlace({ file: 'node_modules/x/engine.io-client.js', line: 9 })).toBe(false);
  expect(isRightPlace({ file: 'lib/benchmark/field/pages/gone.js', line: 9 })).toBe(false);
});
