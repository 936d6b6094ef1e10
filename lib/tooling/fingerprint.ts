import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isTestFile, wholeInputs } from './build-inputs';

/**
 * A hash over the paths and contents of everything that the production build depends on.
 * @param root the project's folder
 * @param imported what the build imports, from `importedFiles`; as long as none of these changes, they import no other file
 * @returns 64 hexadecimal digits
 */
export async function fingerprint(root: string, imported: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const input of [...wholeInputs, ...imported]) {
    for (const file of await filesUnder(root, input)) {
      const content = await readFile(path.join(root, file));
      hash.update(`${file.replaceAll(path.sep, '/')} ${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}

/**
 * The files at or below `relative`, sorted, so that the order is the same on every file system; empty if it is missing.
 */
async function filesUnder(root: string, relative: string): Promise<string[]> {
  const here = path.join(root, relative);
  const entries = await readdir(here, { withFileTypes: true }).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return undefined;
    if (code === 'ENOENT') return [];
    throw error;
  });
  if (!entries) return [relative];
  const found = await Promise.all(
    entries
      .filter((entry) => !isTestFile(entry.name))
      .map((entry) => path.join(relative, entry.name))
      .sort()
      .map((entry) => filesUnder(root, entry)),
  );
  return found.flat();
}
