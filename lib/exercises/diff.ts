import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { diffArrays } from 'diff';
import { filesOf } from './files';

/** One line of a difference: in both texts (' '), only in the first ('-'), or only in the second ('+'). */
export interface DiffLine {
  sign: ' ' | '-' | '+';
  text: string;
  /** The number of the line in the text that has it, from 1; in the second text if both have it. */
  number: number;
}

/** The changes of one file: groups of lines that are together in the file, each with some equal lines around the changes. */
export interface FileChange {
  name: string;
  hunks: DiffLine[][];
}

/** Compares two texts by line. The result has the fewest deleted and inserted lines. */
export function diffLines(before: string, after: string): DiffLine[] {
  const numbers = { before: 0, after: 0 };
  return diffArrays(linesOf(before), linesOf(after)).flatMap(({ value, added, removed }) =>
    value.map((text): DiffLine => {
      if (!added) numbers.before += 1;
      if (!removed) numbers.after += 1;
      return { sign: added ? '+' : removed ? '-' : ' ', text, number: removed ? numbers.before : numbers.after };
    }),
  );
}

/** The lines of a text. A file that does not exist has none. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

const context = 3;

/** Compares two folders, file by file, with three equal lines around each change. Files that are equal are left out. */
export async function changedFiles(before: string, after: string): Promise<FileChange[]> {
  const names = [...new Set([...(await filesOf({ folder: before })), ...(await filesOf({ folder: after }))])].sort();
  const textOf = (folder: string, name: string) => readFile(path.join(folder, name), 'utf8').catch(() => '');
  const files = await Promise.all(names.map(async (name) => ({ name, hunks: hunksOf(diffLines(await textOf(before, name), await textOf(after, name))) })));
  return files.filter(({ hunks }) => hunks.length > 0);
}

function hunksOf(lines: readonly DiffLine[]): DiffLine[][] {
  const isNear = (at: number) => lines.slice(Math.max(0, at - context), at + context + 1).some(({ sign }) => sign !== ' ');
  const hunks: DiffLine[][] = [];
  for (const [at, line] of lines.entries()) {
    if (!isNear(at)) continue;
    if (at === 0 || !isNear(at - 1)) hunks.push([]);
    hunks.at(-1)?.push(line);
  }
  return hunks;
}

/** The changes between two folders as a text for the terminal. A gap that is not at the beginning of a file is shown as `…`. */
export async function diffFolders(before: string, after: string): Promise<string> {
  const files = await changedFiles(before, after);
  const shown = (hunk: readonly DiffLine[]) => [...(hunk[0]?.number === 1 ? [] : ['  …']), ...hunk.map(({ sign, text }) => `${sign} ${text}`.trimEnd())];
  return files.map(({ name, hunks }) => [name, ...hunks.flatMap(shown)].join('\n')).join('\n\n');
}
