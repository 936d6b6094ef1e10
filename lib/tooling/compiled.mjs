// @ts-check
/**
 * Bundles a TypeScript program of the lab, so that it starts in a third of the time that tsx needs to load its 200 files. The
 * bundle is kept in .lab and made again when one of its files has changed.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** These are loaded only in rare cases, and find files beside their own. */
const external = ['@puppeteer/replay', 'esbuild', 'jiti', 'playwright', 'playwright-core'];

/** By path from the project's folder, when the file or folder last changed, in milliseconds. @typedef {Record<string, number>} Stamps */

/**
 * The bundle of a program. Made if it is missing or older than one of its files.
 * @param {string} root the project's folder
 * @param {string} program the path of its main file from there
 * @returns {Promise<string | undefined>} its absolute path; undefined if it cannot be bundled, such as in the middle of an edit
 */
export async function compiled(root, program) {
  const folder = path.join(root, '.lab', 'compiled');
  const name = program.replace(/\.ts$/, '').replaceAll('/', '-');
  const bundle = path.join(folder, `${name}.mjs`);
  const stampFile = path.join(folder, `${name}.json`);
  if (isFresh(root, stampFile)) return bundle;
  try {
    const { code, stamps } = await bundled(root, program);
    mkdirSync(folder, { recursive: true });
    // Another command may do the same at this moment, or start the old bundle.
    for (const [file, text] of /** @type {const} */ ([[bundle, code], [stampFile, JSON.stringify(stamps)]])) {
      writeFileSync(`${file}.${process.pid}`, text);
      renameSync(`${file}.${process.pid}`, file);
    }
    return bundle;
  } catch {
    return undefined;
  }
}

/** @param {string} root @param {string} stampFile */
function isFresh(root, stampFile) {
  try {
    const stamps = /** @type {Stamps} */ (JSON.parse(readFileSync(stampFile, 'utf8')));
    return Object.entries(stamps).every(([file, changed]) => changedAt(root, file) === changed);
  } catch {
    return false;
  }
}

/** @param {string} root @param {string} file */
function changedAt(root, file) {
  return statSync(path.join(root, file)).mtimeMs;
}

/**
 * @param {string} root
 * @param {string} program
 * @returns {Promise<{ code: string, stamps: Stamps }>}
 */
async function bundled(root, program) {
  const { build } = await import('esbuild');
  const begunAt = Date.now();
  const { metafile, outputFiles } = await build({
    entryPoints: [program],
    absWorkingDir: root,
    outdir: '.lab/compiled',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external,
    plugins: [ownAddresses],
    // For packages that are CommonJS inside.
    banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
    logLevel: 'silent',
  });
  const files = Object.keys(metafile.inputs).filter((file) => !file.startsWith('node_modules/'));
  const inputs = new Set([...files, ...files.flatMap(foldersOf), 'package-lock.json', 'tsconfig.json', 'lib/tooling/compiled.mjs']);
  // What changes during the build makes the bundle old at once.
  const stampOf = (/** @type {string} */ file) => (changedAt(root, file) < begunAt ? changedAt(root, file) : 0);
  const stamps = Object.fromEntries([...inputs].map((file) => [file, stampOf(file)]));
  return { code: outputFiles[0]?.text ?? '', stamps };
}

/** The folders above a file: a new file in one of them may be a new case. @param {string} file @returns {string[]} */
function foldersOf(file) {
  const folder = path.posix.dirname(file);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}

/** Gives each module its own address, not that of the bundle: it reads files that lie beside it. @type {import('esbuild').Plugin} */
const ownAddresses = {
  name: 'own-addresses',
  setup(build) {
    build.onLoad({ filter: /\.m?ts$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      if (!text.includes('import.meta') || file.includes(`${path.sep}node_modules${path.sep}`)) return undefined;
      const contents = text
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)));
      return { contents, loader: 'ts' };
    });
  },
};
