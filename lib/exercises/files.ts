import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The files in a folder and its subfolders: paths relative to it, with `/`, sorted, without hidden files. */
export async function filesOf({ folder }: { folder: string }): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}
