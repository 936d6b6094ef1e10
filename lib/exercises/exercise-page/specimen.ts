import path from 'node:path';
import { root } from '../../tooling/children';

/** A folder of pages that the judge checks as the learner's copy of an exercise. */
export interface Specimen {
  slug: string;
  /** An absolute path. The learner's own copy is app/exercises/<slug>/work. */
  folder: string;
}

/** The absolute path of one variant of an exercise. */
export function variantFolder(slug: string, variant: string): string {
  return path.join(root, 'app', 'exercises', slug, variant);
}

/** The name of a file in messages to the learner: `app/exercises/<slug>/work/page.tsx`. */
export function calledAs({ slug, folder }: Specimen, file: string): string {
  const inFolder = path.relative(folder, file).replaceAll(path.sep, '/');
  if (inFolder.startsWith('../') || path.isAbsolute(inFolder)) return path.relative(root, file).replaceAll(path.sep, '/');
  const isVariant = path.dirname(folder) === path.join(root, 'app', 'exercises', slug);
  return `app/exercises/${slug}/${isVariant ? path.basename(folder) : 'work'}/${inFolder}`;
}
