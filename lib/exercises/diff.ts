import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { diffArrays } from 'diff';
import { filesOf } from './exercise-page/specimen';

/** One line of a difference: in both texts (' '), only in the first ('-'), or only in the second ('+'). */
export interface DiffLine {
  sign: ' ' | '-' | '+';
  text: string;
}

/** Compares two texts by line. The result has the fewest deleted and inserted lines. */
export function diffLines(before: string, after: string): DiffLine[] {
  return diffArrays(before.split('\n'), after.split('\n')).flatMap(({ value, added, removed }) => {
    const sign = added ? '+' : removed ? '-' : ' ';
    return value.map((text): DiffLine => ({ sign, text }));
  });
}

const context = 3;

/** Compares two folders, file by file. Shows three lines around each change. */
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
