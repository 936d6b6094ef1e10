import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type BuildContext, type BuildFailure, build, context, type BuildOptions, type OutputFile, type Plugin } from 'esbuild';
import { root } from '../../tooling/children';
import { importRules, mayRead, outsideOfTheCopy, packageOf } from './import-rules';
import { filesOf } from '../files';
import { calledAs, type Specimen } from './specimen';

/** The scripts, style sheets and source maps of a bundle, by their path below /exercise-page/. */
export type Outputs = ReadonlyMap<string, string>;

/** Bundles a specimen repeatedly. After the first time, when React has been read, it takes about 0.1 s. */
export interface Bundler {
  /** @throws esbuild's BuildFailure, whose errors have source locations, if the specimen does not compile */
  bundle(): Promise<Outputs>;
  dispose(): Promise<void>;
}

const client = path.join(root, 'lib/exercises/exercise-page/client');
const out = path.join(root, '.lab', 'exercise-page');
/** The modules of Next that a client component may import, and the files that replace them on the exercise page. */
const standIns: ReadonlyMap<string, string> = new Map([
  ['next/link', 'link.tsx'],
  ['next/navigation', 'navigation.ts'],
  ['next/dynamic', 'dynamic.tsx'],
  ['next/image', 'image.tsx'],
]);

/**
 * Bundles a specimen with the project's React, in production mode, unminified and with source maps, as `next build`
 * does for the lab. The page loads the specimen at the first visit, not before.
 */
export async function bundler(specimen: Specimen): Promise<Bundler> {
  const workers = new Map<string, string>();
  const options: BuildOptions & { write: false } = {
    ...common,
    write: false,
    entryPoints: ['exercise-page:entry'],
    entryNames: 'entry',
    splitting: true,
    plugins: [entryOf(specimen), next, importRules(specimen), sourcesOf(specimen, workers)],
  };
  const building: BuildContext<typeof options> = await context(options);
  return {
    async bundle() {
      workers.clear();
      const { outputFiles } = await building.rebuild();
      return new Map([...outputFiles.map((file) => named(file, specimen)), ...workers]);
    },
    dispose: () => building.dispose(),
  };
}

const common: BuildOptions = {
  absWorkingDir: root,
  tsconfig: path.join(root, 'tsconfig.json'),
  outdir: out,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  jsx: 'automatic',
  sourcemap: true,
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.png': 'dataurl', '.svg': 'dataurl', '.jpg': 'dataurl', '.woff2': 'dataurl' },
};

/** Renames the sources in a source map to the names in the lab's build, so that the hunter reports the learner's files. */
function named({ path: file, text }: OutputFile, specimen: Specimen): [string, string] {
  const name = path.relative(out, file).replaceAll(path.sep, '/');
  if (!name.endsWith('.map')) return [name, text];
  const map = JSON.parse(text) as { sources: string[] };
  const sources = map.sources.map((source) => `turbopack:///[project]/${calledAs(specimen, path.resolve(out, source))}`);
  return [name, JSON.stringify({ ...map, sources })];
}

/** Creates the entry script: the exercise page with the pages of the specimen and the layouts around each page. */
function entryOf(specimen: Specimen): Plugin {
  return {
    name: 'exercise-page-entry',
    setup(building) {
      building.onResolve({ filter: /^exercise-page:entry$/ }, () => ({ path: 'entry', namespace: 'exercise-page' }));
      building.onLoad({ filter: /./, namespace: 'exercise-page' }, async () => ({
        contents: entryText(specimen, await filesOf(specimen)),
        resolveDir: client,
        loader: 'ts',
      }));
    },
  };
}

function entryText({ slug, folder }: Specimen, files: readonly string[]): string {
  const parts = files.filter((file) => /(?:^|\/)(?:page|layout)\.[jt]sx?$/.test(file));
  const isLayout = (file: string) => path.basename(file).startsWith('layout.');
  const routes = parts
    .filter((file) => !isLayout(file))
    .map((page) => {
      const around = parts.filter((file) => isLayout(file) && page.startsWith(folderOf(file)));
      const chain = [...around.sort((a, b) => a.length - b.length), page].map((part) => `part${parts.indexOf(part)}`);
      // A route group `(group)/` is not part of the URL.
      const pattern = folderOf(page).replace(/\([^)]*\)\//g, '');
      return `{ pattern: ${JSON.stringify(pattern)}, chain: [${chain.join(', ')}] }`;
    });
  return [
    `import { startExercisePage } from './app';`,
    `import { QueryProvider } from ${JSON.stringify(path.join(root, 'components/query-provider'))};`,
    ...parts.map((part, at) => `const part${at} = () => import(${JSON.stringify(path.join(folder, part))});`),
    `startExercisePage({ lobby: ${JSON.stringify(`/exercises/${slug}`)}, routes: [${routes.join(', ')}], Around: QueryProvider });`,
  ].join('\n');
}

/** The folder of a file, with a `/` at its end; empty for files directly in the specimen's folder. */
function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

const next: Plugin = {
  name: 'exercise-page-next',
  setup(building) {
    building.onResolve({ filter: /^next(?:\/|$)/ }, ({ path: asked, importer }) => {
      const standIn = standIns.get(asked);
      if (standIn) return { path: path.join(client, standIn) };
      return { errors: [{ text: `${asked} cannot be judged here; an exercise may import ${[...standIns.keys()].join(', ')}.`, location: { file: importer } }] };
    });
  },
};

const workerAddress = /new URL\(\s*(['"])(?![a-z][a-z\d+.-]*:)([^'"]+)\1\s*,\s*import\.meta\.url\s*\)/g;
/** A reference to a source map. esbuild would read the file, wherever it is. */
const mapReference = /([#@]\s*sourceMappingURL)=/g;

/** Returns esbuild's BuildFailure. @throws every other error */
function failureOf(error: unknown): BuildFailure {
  if (!isBuildFailure(error)) throw error;
  return error;
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error;
}

/**
 * Loads the files of the specimen and the lab. `new URL('./worker.ts', import.meta.url)` becomes a separate script, as in
 * Next. References to source maps are made invalid, because the import rules do not cover them.
 */
function sourcesOf(specimen: Specimen, workers: Map<string, string>): Plugin {
  return {
    name: 'exercise-page-sources',
    setup(building) {
      building.onLoad({ filter: /\.(?:[cm]?[jt]sx?|css)$/, namespace: 'file' }, async ({ path: file }) => {
        if ((await packageOf(file)) !== undefined) return undefined;
        let text = (await readFile(file, 'utf8')).replace(mapReference, '$1:');
        for (const [address, , asked = ''] of text.matchAll(workerAddress)) {
          const script = path.resolve(path.dirname(file), asked);
          if (!(await mayRead(specimen, script))) return { errors: [outsideOfTheCopy(specimen, asked, file)] };
          const plugins = [next, importRules(specimen), sourcesOf(specimen, workers)];
          const built = await build({ ...common, write: false, sourcemap: 'inline', entryPoints: [script], plugins }).catch(failureOf);
          if (!('outputFiles' in built)) return { errors: built.errors };
          const name = `worker-${path.relative(root, script).replace(/[^\w]+/g, '-')}.js`;
          workers.set(name, built.outputFiles[0]?.text ?? '');
          text = text.replace(address, `new URL('/exercise-page/${name}', location.origin)`);
        }
        return { contents: text, loader: 'default' };
      });
    },
  };
}
