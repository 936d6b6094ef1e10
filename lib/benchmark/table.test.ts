import { expect, test } from 'vitest';
import { markdownTable, replaceBetween } from './table';

test('columns are as wide as their widest cell, and numbers are aligned to the right', () => {
  expect(markdownTable(['tool', 's'], [['hunter', '1.5'], ['memlab', '12.25']])).toBe(
    ['| tool   |     s |', '| ------ | ----: |', '| hunter |   1.5 |', '| memlab | 12.25 |'].join('\n'),
  );
});

test('only the text between the marks is replaced', () => {
  const before = '# Lab\n<!-- bench:start -->\nold\n<!-- bench:end -->\nrest\n';
  expect(replaceBetween(before, 'bench', 'new\n')).toBe('# Lab\n<!-- bench:start -->\nnew\n<!-- bench:end -->\nrest\n');
});

test('writing the same twice changes nothing', () => {
  const once = replaceBetween('<!-- bench:start --><!-- bench:end -->', 'bench', '| a |');
  expect(replaceBetween(once, 'bench', '| a |')).toBe(once);
});

test('marks of another name stay untouched', () => {
  const text = '<!-- heap:start -->\nkept\n<!-- heap:end -->\n<!-- bench:start -->\n<!-- bench:end -->';
  expect(replaceBetween(text, 'bench', 'new')).toContain('<!-- heap:start -->\nkept\n<!-- heap:end -->');
});

const broken = ['no marks', '<!-- bench:start --> only', '<!-- bench:end --> before <!-- bench:start -->'];

test.each(broken)('refuses: %s', (text) => {
  expect(() => replaceBetween(text, 'bench', 'new')).toThrow('<!-- bench:start -->');
});
