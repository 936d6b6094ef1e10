import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { BuildFailure, OnResolveArgs, PartialMessage, Plugin, ResolveResult } from 'esbuild';
import { root } from '../../tooling/children';
import { calledAs, type Specimen } from './specimen';

/*
 * Restricts the files that an exercise may import. Another person may have written a copy, and the bundler reads every
 * file that an import names, for example JSON with passwords. Therefore the real path of every file, without symbolic
 * links, must be in the copy, in the parts of the lab that exercises share, or in a package of the list below.
 */

/** The packages that a page may import. Their own imports are allowed too. */
export const packages = ['react', 'react-dom', '@tanstack/react-query', 'uplot'] as const;

/** The files and folders of the lab that may be in a bundle, relative to the project's folder. */
const sharedParts = ['lib/live', 'components/query-provider.tsx', 'lib/exercises/exercise-page/client'] as const;

const modules = realpath(path.join(root, 'node_modules'));

/** Marks the requests and the errors that these rules create. */
const mark = Symbol('import rules');

/** An esbuild plugin that rejects every other import. */
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
      // esbuild calls this for every file that it reads, also for import patterns, package.json fields and workers.
      building.onLoad({ filter: /./, namespace: 'file' }, async ({ path: file }) => {
        const isAllowed = isIn(await realpath(file), await modules) || (await mayRead(specimen, file));
        return isAllowed ? undefined : { errors: [outsideOfTheCopy(specimen, file, specimen.folder)] };
      });
    },
  };
}

/** The error for an import that is not allowed. */
export function outsideOfTheCopy(specimen: Specimen, asked: string, importer: string): PartialMessage {
  const allowed = `its own files, ${packages.join(', ')}, next/link, next/navigation, next/dynamic, next/image, and @/lib/live`;
  return {
    text: `${importer === specimen.folder ? 'Your copy' : calledAs(specimen, importer)} imports "${asked}", which lies outside of your copy. A page may import ${allowed}.`,
    detail: mark,
  };
}

/** The message for the first rejected import; null if the build failed for another reason. */
export function refusedImport(error: unknown): string | null {
  const { errors = [] } = error as Partial<BuildFailure>;
  return errors.find(({ detail }) => detail === mark)?.text ?? null;
}

async function mayImport(specimen: Specimen, { path: asked, importer }: OnResolveArgs, found: ResolveResult): Promise<boolean> {
  if (found.external) return /^(?:data:|#)/.test(asked); // in a style sheet: an inline image, or an element of the page
  if (found.namespace !== 'file') return true; // text that this project generates, or inline code
  const inPackage = await packageOf(found.path);
  if (inPackage === undefined) return mayRead(specimen, found.path);
  return (await packageOf(importer)) !== undefined || packages.some((name) => name === inPackage);
}

/** Whether a file that belongs to no package may be part of the bundle. */
export async function mayRead({ slug, folder }: Specimen, file: string): Promise<boolean> {
  const real = await realpath(file).catch(() => path.resolve(file)); // the bundler reports a missing file
  const places = [folder, ...sharedParts.map((name) => path.join(root, name))];
  for (const place of places) if (isIn(real, await realpath(place))) return true;
  // Modules that the problem and the solution share.
  return path.dirname(real) === path.join(await realpath(root), 'app', 'exercises', slug);
}

/** The name of the package in node_modules that contains a file: `react`, `@tanstack/react-query`; undefined for other files. */
export async function packageOf(file: string): Promise<string | undefined> {
  const real = await realpath(file).catch(() => file); // generated text has no file
  if (!isIn(real, await modules)) return undefined;
  const inModules = path.relative(await modules, real).replaceAll(path.sep, '/');
  return /^(?:@[^/]+\/)?[^/]+/.exec(inModules)?.[0];
}

/** Whether a file is in a folder, at any depth, or is `folder` itself. */
function isIn(file: string, folder: string): boolean {
  const inFolder = path.relative(folder, file);
  return inFolder !== '..' && !inFolder.startsWith(`..${path.sep}`) && !path.isAbsolute(inFolder);
}
