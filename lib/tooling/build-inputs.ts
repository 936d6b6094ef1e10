import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * The files and folders that a production build reads without importing them, or that are inputs as a whole (pages,
 * workers, quoted sources): a new file in such a folder is an input, too.
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

/** Whether a file name is that of a test, which no build reads. */
export function isTestFile(name: string): boolean {
  return isTest.test(name);
}

/**
 * Finds the project's files that the production build imports, directly or indirectly, in addition to `wholeInputs`. It
 * bundles `app` and `workers` with esbuild without writing files.
 * @param root the project's folder
 * @returns paths from `root` with slashes, sorted
 * @throws Error if an import cannot be resolved or a file cannot be parsed
 */
export async function importedFiles(root: string): Promise<string[]> {
  const { build } = await import('esbuild'); // loaded only if something is built
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
