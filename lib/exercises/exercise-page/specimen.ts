import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../tooling/children';

/** A folder of pages that is to be judged as the learner's copy of an exercise. */
export interface Specimen {
  slug: string;
  /** Absolute; for a learner app/exercises/<slug>/work. */
  folder: string;
}

/** The folder of one variant of an exercise, absolute. */
export function variantFolder(slug: string, variant: string): string {
  return path.join(root, 'app', 'exercises', slug, variant);
}

/** The files of a specimen, from its folder, with `/`, sorted; without what systems hide in folders. */
export async function filesOf({ folder }: Pick<Specimen, 'folder'>): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** What a file of the specimen is called to the learner: `app/exercises/<slug>/work/page.tsx`. */
export function calledAs({ slug, folder }: Specimen, file: string): string {
  const inFolder = path.relative(folder, file).replaceAll(path.sep, '/');
  if (inFolder.startsWith('../') || path.isAbsolute(inFolder)) return path.relative(root, file).replaceAll(path.sep, '/');
  const isVariant = path.dirname(folder) === path.join(root, 'app', 'exercises', slug);
  return `app/exercises/${slug}/${isVariant ? path.basename(folder) : 'work'}/${inFolder}`;
}
