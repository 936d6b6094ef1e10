import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { changedFiles, diffFolders, diffLines } from './diff';

test('lines in only one of two texts have the sign - or +, the others a space', () => {
  const lines = diffLines('a\nb\nc', 'a\nx\nc\nd').map(({ sign, text }) => sign + text);
  expect(lines).toEqual([' a', '-b', '+x', ' c', '+d']);
});

test('each line has its number in the text that it is from', () => {
  expect(diffLines('a\nb\nc', 'a\nc\nd').map(({ sign, number }) => `${sign}${number}`)).toEqual([' 1', '-2', ' 2', '+3']);
});

test('the difference of two folders shows only files that differ, with three lines around each change', async () => {
  const home = await mkdtemp(path.join(tmpdir(), 'leak-lab-diff-'));
  const lines = Array.from({ length: 20 }, (_, at) => `line ${at}`);
  for (const [name, text] of Object.entries({
    'before/page.tsx': lines.join('\n'),
    'after/page.tsx': lines.with(10, 'changed').join('\n'),
    'before/same.ts': 'same',
    'after/same.ts': 'same',
  })) {
    await mkdir(path.dirname(path.join(home, name)), { recursive: true });
    await writeFile(path.join(home, name), text);
  }
  const diff = await diffFolders(path.join(home, 'before'), path.join(home, 'after'));
  expect(diff.split('\n')).toEqual(['page.tsx', '  …', '  line 7', '  line 8', '  line 9', '- line 10', '+ changed', '  line 11', '  line 12', '  line 13']);
  await writeFile(path.join(home, 'after/new.ts'), 'one');
  expect((await changedFiles(path.join(home, 'before'), path.join(home, 'after'))).map(({ name, hunks }) => [name, hunks.map((hunk) => hunk.length)])).toEqual([
    ['new.ts', [1]],
    ['page.tsx', [8]],
  ]);
  await rm(home, { recursive: true });
});
