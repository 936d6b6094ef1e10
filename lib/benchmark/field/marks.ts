import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../tooling/children';

/** The folder of the pages, from the project's folder. */
export const pagesFolder = 'lib/benchmark/field/pages';

/** The lines (from 1) that are right for a leak: each stands below a comment that begins with `LEAK:`. */
export function rightLines(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (/(?:\/\/|<!--) LEAK: /.test(line) ? [index + 2] : []));
}

/** Whether a position is a right one of a page: its own call that led to the leak. Source maps may begin the path as they like. */
export function isRightPlace({ file, line }: { file: string; line: number }): boolean {
  const page = path.join(root, pagesFolder, path.posix.basename(file));
  const isPage = file.includes(`${pagesFolder}/`) && existsSync(page);
  return isPage && rightLines(readFileSync(page, 'utf8')).includes(line);
}
