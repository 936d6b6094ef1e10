import path from 'node:path';
import { expect, test } from 'vitest';
import { excerptOf } from './excerpt';

const here = path.resolve('packages/leak-hunt/src/explain');
const ten = Array.from({ length: 10 }, (_, at) => `line ${at + 1}`).join('\n');

test('three lines before and after, fewer at the ends of the file', async () => {
  expect(await excerptOf({ file: 'a.ts', line: 5, column: 1 }, ten, here)).toMatchObject({
    from: 2,
    lines: { length: 7 },
  });
  expect(await excerptOf({ file: 'a.ts', line: 1, column: 1 }, ten, here)).toMatchObject({
    from: 1,
    lines: { length: 4 },
  });
  expect((await excerptOf({ file: 'a.ts', line: 10, column: 1 }, ten, here))?.lines.at(-1)).toBe('line 10');
});

test('without a text, the file of that name', async () => {
  const excerpt = await excerptOf({ file: 'excerpt.ts', line: 1, column: 1 }, undefined, here);
  expect(excerpt?.lines[0]).toBe("import { readFile } from 'node:fs/promises';");
});

test.each([
  ['a file outside of the project', '../../../../lib/catalogue/cases.ts', 1],
  ['an absolute path', path.resolve('lib/catalogue/cases.ts'), 1],
  ['what is no source', 'html/report.css', 1],
  ['what does not exist', 'nothing.ts', 1],
  ['an address', 'http://localhost:3000/a.js', 1],
  ['a line that the file does not have', 'excerpt.ts', 9999],
])('nothing for %s', async (_, file, line) => {
  expect(await excerptOf({ file, line, column: 1 }, undefined, here)).toBeNull();
});

test('very long lines are cut', async () => {
  const excerpt = await excerptOf({ file: 'a.ts', line: 1, column: 1 }, 'x'.repeat(1000), here);
  expect(excerpt?.lines[0]).toHaveLength(201);
});
