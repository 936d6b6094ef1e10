import { expect, test } from 'vitest';
import type { Location } from '../heap/snapshot';
import type { Scripts } from './scripts';
import { lineOf, locationsOn } from './stack-lines';

/** Scripts whose places have the script's name as file, and its letter as owner. */
const files = ['page.js', 'own/board.js', 'lib/store.js', 'framework/dom.js', 'helper.js'];
const scripts = {
  locationAt: (url: string, line: number, column: number) => (files.includes(url) ? { scriptId: files.indexOf(url), line, column } : undefined),
  place: async ({ scriptId, line, column }: Location) => ({ file: files[scriptId] ?? '', line: line + 1, column: column + 1 }),
  isOwn: ({ file }: { file: string }) => /^page|^own/.test(file),
  isLibrary: ({ file }: { file: string }) => file.startsWith('lib'),
} as unknown as Scripts;

const stack = (...frames: string[]) => `Error\n${frames.map((frame) => `    at ${frame}`).join('\n')}`;

test('a stack is read in each of V8’s forms, without the hunter’s own scripts', () => {
  const text = stack('Array.push (leak-hunt-writes.js:3:4)', 'new Board (own/board.js:5:6)', 'async open (page.js:7:8)', 'page.js:9:10', 'Array.map (<anonymous>)');
  expect(locationsOn(scripts, text)).toEqual([
    { scriptId: 1, line: 4, column: 5 },
    { scriptId: 0, line: 6, column: 7 },
    { scriptId: 0, line: 8, column: 9 },
  ]);
});

test.each([
  ['the author’s own call', ['own/board.js:1:1', 'page.js:2:2'], 'own/board.js', null],
  ['the author’s call of a library', ['lib/store.js:1:1', 'lib/store.js:9:9', 'page.js:2:2'], 'page.js', 'lib/store.js'],
  ['the author’s call below a framework', ['framework/dom.js:1:1', 'page.js:2:2'], 'page.js', null],
  ['the author’s call of a helper that the compiler added', ['helper.js:1:1', 'page.js:2:2'], 'page.js', null],
  ['a library without a caller of the author’s', ['helper.js:1:1', 'lib/store.js:3:3'], 'lib/store.js', 'lib/store.js'],
  ['a framework alone', ['framework/dom.js:1:1'], 'framework/dom.js', null],
])('the line of %s', async (_, frames, source, library) => {
  const line = await lineOf(scripts, locationsOn(scripts, stack(...frames)));
  expect([line.source?.file ?? null, line.library?.file ?? null]).toEqual([source, library]);
});

test('an empty stack has no line', async () => {
  expect(await lineOf(scripts, [])).toEqual({ source: null, library: null });
});
