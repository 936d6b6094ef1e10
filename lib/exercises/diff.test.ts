import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { diffFolders, diffLines } from './diff';

test('lines that stand in only one text are told, the others are kept', () => {
  const told = diffLines('a\nb\nc', 'a\nx\nc\nd').map(({ sign, text }) => sign + text);
  expect(told).toEqual([' a', '-b', '+x', ' c', '+d']);
});

test('of two folders only the files that differ are shown, with three lines around each change', async () => {
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
  const told = await diffFolders(path.join(home, 'before'), path.join(home, 'after'));
  expect(told.split('\n')).toEqual(['page.tsx', '  …', '  line 7', '  line 8', '  line 9', '- line 10', '+ changed', '  line 11', '  line 12', '  line 13']);
  await rm(home, { recursive: true });
});
