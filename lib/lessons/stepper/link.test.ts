import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from './limits';
import { linkTo, readLink } from './link';

test('a link to a step of a program', () => {
  expect(linkTo({ id: 'two-names', step: 3, source: null })).toBe('#run=two-names,3');
  expect(readLink('#run=two-names,3')).toEqual({ id: 'two-names', step: 3, source: null, isBroken: false });
});

test('a link carries any program and gives it back', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((one) => !/\p{Cc}/u.test(one));
  fc.assert(fc.property(text, fc.nat(999), (source, step) => {
    const link = linkTo({ id: 'calls', step, source });
    expect(link).toMatch(/^#run=calls,\d+,[\w-]*$/);
    expect(readLink(link)).toEqual({ id: 'calls', step, source, isBroken: false });
  }));
  const lines = 'let a = 1;\r\n\tlet b = "ä😀";\n';
  expect(readLink(linkTo({ id: 'x', step: 0, source: lines }))?.source).toBe(lines);
});

test('no fragment makes it throw, and a version that cannot be read is reported', () => {
  fc.assert(fc.property(fc.string(), (fragment) => {
    readLink(fragment);
    expect(readLink(`#run=x,1,%${fragment}`)).toMatchObject({ source: null, isBroken: true });
  }));
  for (const code of ['a', 'gA', 'AA', '%41', '<script>', 'A'.repeat(limits.source * 5)]) {
    expect(readLink(`#run=x,1,${code}`), code.slice(0, 20)).toMatchObject({ source: null, isBroken: true });
  }
  expect(readLink(linkTo({ id: 'x', step: 1, source: 'x'.repeat(limits.source + 1) }))).toMatchObject({ isBroken: true });
  for (const fragment of ['', '#', '#run=', '#run=x', '#run=x,', '#run=../x,1', '#run=x,1e9', `#run=x,${'9'.repeat(20)}`]) expect(readLink(fragment)).toBeNull();
});
