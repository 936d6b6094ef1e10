import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * What a production build reads without importing it, and folders that are pages, workers or quoted source as a whole:
 * a new file in them is an input, too.
 */
export const wholeInputs: readonly string[] = [
  'app',
  'workers',
  'memlab-scenarios', // the pages quote them
  'public',
  'lib/catalogue/recorded/matrix.json',
  'lib/lessons/measure/experiments', // their names are read
  'packages/leak-hunt/src/heap/fixtures/chromium.heapsnapshot.gz', // the example of /snapshot
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
];

const isTest = /(^|\.)(test|spec)\.tsx?$/;

/** Whether a file of this name is a test, which no build reads. */
export function isTestFile(name: string): boolean {
  return isTest.test(name);
}

/**
 * The files of the project that the production build imports, directly or not, beside those in `wholeInputs`. Found by
 * bundling what is in `app` and `workers` with esbuild, without writing anything.
 * @param root the project's folder
 * @returns paths from `root` with slashes, sorted
 * @throws Error when an import cannot be resolved or a file cannot be parsed
 */
export async function importedFiles(root: string): Promise<string[]> {
  const { build } = await import('esbuild'); // needed only where something is built
  const scripts = await Promise.all(['app', 'workers'].map((folder) => scriptsIn(root, folder)));
  const entries = [...scripts.flat(), './next.config.js'];
  const { metafile } = await build({
    stdin: { contents: entries.map((entry) => `import ${JSON.stringify(entry)};`).join('\n'), resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    write: false,
    outdir: '.lab',
    platform: 'node',
    format: 'esm',
    packages: 'external',
    metafile: true,
    logLevel: 'silent',
  });
  const isWhole = (file: string) => wholeInputs.some((input) => file === input || file.startsWith(`${input}/`));
  return Object.keys(metafile.inputs)
    .filter((file) => file !== '<stdin>' && !isWhole(file))
    .sort();
}

async function scriptsIn(root: string, folder: string): Promise<string[]> {
  const files = await readdir(path.join(root, folder), { recursive: true }).catch(() => []);
  return files.filter((file) => /\.[jt]sx?$/.test(file) && !isTestFile(path.basename(file))).map((file) => `./${path.posix.join(folder, ...file.split(path.sep))}`);
}
