import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { BuildFailure, OnResolveArgs, PartialMessage, Plugin, ResolveResult } from 'esbuild';
import { root } from '../../tooling/children';
import { calledAs, type Specimen } from './specimen';

/**
 * What the code of an exercise may take into its bundle. A copy may be somebody else's, and a bundler reads whatever an
 * import names: JSON with passwords, a file of another project. So the real path of every file, links followed, has to lie
 * in the copy, in the parts of the lab that exercises share, or in a package of the list below.
 */

/** The packages that a page may import; what these import themselves comes along. */
export const packages = ['react', 'react-dom', '@tanstack/react-query', 'uplot'] as const;

/** The files and folders of the lab that may be in a bundle, from the project's folder. */
const sharedParts = ['lib/live', 'components/query-provider.tsx', 'lib/exercises/exercise-page/client'] as const;

const modules = realpath(path.join(root, 'node_modules'));

/** Marks what the rules themselves resolve, and what they refuse. */
const mark = Symbol('import rules');

/** Refuses every import that does not lead to one of these places. */
export function importRules(specimen: Specimen): Plugin {
  return {
    name: 'exercise-page-import-rules',
    setup(building) {
      building.onResolve({ filter: /./ }, async (args) => {
        if (args.pluginData === mark || args.kind === 'entry-point') return undefined;
        const { path: asked, importer, resolveDir, kind, namespace } = args;
        const found = await building.resolve(asked, { importer, resolveDir, kind, namespace, with: args.with, pluginData: mark });
        if (found.errors.length > 0) return { errors: found.errors };
        if (!(await mayImport(specimen, args, found))) return { errors: [outsideOfTheCopy(specimen, asked, importer)] };
        return { path: found.path, external: found.external, namespace: found.namespace, suffix: found.suffix, sideEffects: found.sideEffects };
      });
      // Every file that is read comes by here, however it was named: by a pattern, in a package.json, or as a worker.
      building.onLoad({ filter: /./, namespace: 'file' }, async ({ path: file }) => {
        const isAllowed = isIn(await realpath(file), await modules) || (await mayRead(specimen, file));
        return isAllowed ? undefined : { errors: [outsideOfTheCopy(specimen, file, specimen.folder)] };
      });
    },
  };
}

/** The message about an import that leads elsewhere. */
export function outsideOfTheCopy(specimen: Specimen, asked: string, importer: string): PartialMessage {
  const allowed = `its own files, ${packages.join(', ')}, next/link, next/navigation, next/dynamic, next/image, and @/lib/live`;
  return {
    text: `${importer === specimen.folder ? 'Your copy' : calledAs(specimen, importer)} imports "${asked}", which lies outside of your copy. A page may import ${allowed}.`,
    detail: mark,
  };
}

/** What the rules refused first, in words; null where the build failed for another reason. */
export function refusedImport(error: unknown): string | null {
  const { errors = [] } = error as Partial<BuildFailure>;
  return errors.find(({ detail }) => detail === mark)?.text ?? null;
}

async function mayImport(specimen: Specimen, { path: asked, importer }: OnResolveArgs, found: ResolveResult): Promise<boolean> {
  if (found.external) return /^(?:data:|#)/.test(asked); // of a style sheet: a picture within it, or a part of the page
  if (found.namespace !== 'file') return true; // text of ours, or within the code itself
  const inPackage = await packageOf(found.path);
  if (inPackage === undefined) return mayRead(specimen, found.path);
  return (await packageOf(importer)) !== undefined || packages.some((name) => name === inPackage);
}

/** Whether a file that belongs to no package may be part of the bundle. */
export async function mayRead({ slug, folder }: Specimen, file: string): Promise<boolean> {
  const real = await realpath(file).catch(() => path.resolve(file)); // the bundler says which is missing
  const places = [folder, ...sharedParts.map((name) => path.join(root, name))];
  for (const place of places) if (isIn(real, await realpath(place))) return true;
  // Modules that the problem and the solution share.
  return path.dirname(real) === path.join(await realpath(root), 'app', 'exercises', slug);
}

/** The package that a file of the project's node_modules belongs to: `react`, `@tanstack/react-query`. */
export async function packageOf(file: string): Promise<string | undefined> {
  const real = await realpath(file).catch(() => file); // text of ours is in no file
  if (!isIn(real, await modules)) return undefined;
  const inModules = path.relative(await modules, real).replaceAll(path.sep, '/');
  return /^(?:@[^/]+\/)?[^/]+/.exec(inModules)?.[0];
}

/** Whether a file is a folder's, at any depth, or is the very one that is named. */
function isIn(file: string, folder: string): boolean {
  const inFolder = path.relative(folder, file);
  return inFolder !== '..' && !inFolder.startsWith(`..${path.sep}`) && !path.isAbsolute(inFolder);
}
