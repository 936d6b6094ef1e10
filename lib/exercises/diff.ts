import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesOf } from './exercise-page/specimen';

/** What stands in only one of two texts, and what in both. */
export interface DiffLine {
  sign: ' ' | '-' | '+';
  text: string;
}

/** The lines of two texts in one sequence, by their longest common subsequence. */
export function diffLines(before: string, after: string): DiffLine[] {
  const left = before.split('\n');
  const right = after.split('\n');
  const table = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row) row[j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: DiffLine[] = [];
  for (let i = 0, j = 0; i < left.length || j < right.length; ) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      lines.push({ sign: ' ', text: left[i++] ?? '' });
      j++;
    } else if (i < left.length && (j === right.length || at(i + 1, j) >= at(i, j + 1))) lines.push({ sign: '-', text: left[i++] ?? '' });
    else lines.push({ sign: '+', text: right[j++] ?? '' });
  }
  return lines;
}

const context = 3;

/** The difference of two folders, file by file, with three lines around each change. */
export async function diffFolders(before: string, after: string): Promise<string> {
  const names = [...new Set([...(await filesOf({ folder: before })), ...(await filesOf({ folder: after }))])].sort();
  const textOf = (folder: string, name: string) => readFile(path.join(folder, name), 'utf8').catch(() => '');
  const parts: string[] = [];
  for (const name of names) {
    const lines = diffLines(await textOf(before, name), await textOf(after, name));
    const isNear = (at: number) => lines.slice(Math.max(0, at - context), at + context + 1).some(({ sign }) => sign !== ' ');
    const shown = lines.flatMap(({ sign, text }, at) => {
      if (!isNear(at)) return [];
      const isGap = at > 0 && !isNear(at - 1);
      return [...(isGap ? ['  …'] : []), `${sign} ${text}`.trimEnd()];
    });
    if (shown.length > 0) parts.push([name, ...shown].join('\n'));
  }
  return parts.join('\n\n');
}
