// @ts-check
/**
 * Builds dist/ from src/, for npm (`prepack`). Each module of src becomes one of dist, so that a command loads only what it
 * needs, and a file that is read by `new URL('./…', import.meta.url)` lies beside the module that reads it.
 */
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

const here = import.meta.dirname;
const from = path.join(here, 'src');
const to = path.join(here, 'dist');

/** @type {{ exports: Record<string, string | { types: string }>, bin: Record<string, string> }} */
const manifest = JSON.parse(await readFile(path.join(here, 'package.json'), 'utf8'));

/** Modules by their name in dist: `./dist/entries/heap.d.ts` is `entries/heap`, made from `src/entries/heap.ts`. */
const entries = Object.values(manifest.exports).flatMap((entry) => (typeof entry === 'string' ? [] : [nameOf(entry.types)]));
/** Modules that Playwright's runner and Node load by their path. */
const loadedByPath = ['playwright/repeat/hook', 'playwright/repeat/reporter'];
const programs = [...Object.values(manifest.bin).map(nameOf), ...loadedByPath];

await rm(to, { recursive: true, force: true });
await buildModules();
await buildTypes();
await copyAssets();

async function buildModules() {
  const build = await rolldown({
    input: inputOf([...entries, ...programs]),
    external: isPackage,
    platform: 'node',
    tsconfig: path.join(here, '../../tsconfig.json'),
  });
  await build.write({ dir: to, format: 'esm', preserveModules: true, preserveModulesRoot: from, entryFileNames: '[name].js' });
  await build.close();
}

async function buildTypes() {
  const build = await rollup({
    input: inputOf(entries),
    external: isPackage,
    plugins: [dts({ tsconfig: path.join(here, '../../tsconfig.json') })],
  });
  await build.write({
    dir: to,
    format: 'esm',
    entryFileNames: '[name].d.ts',
    chunkFileNames: 'types/[name].d.ts',
    footer: 'export {};', // what only augments another module, such as Vitest, must be a module, too
  });
  await build.close();
}

/** Scripts that run in the page, and styles. */
async function copyAssets() {
  const files = await readdir(from, { recursive: true });
  const assets = files.filter((file) => /\.(js|css)$/.test(file));
  await Promise.all(assets.map((file) => cp(path.join(from, file), path.join(to, file))));
}

/** @param {readonly string[]} names */
function inputOf(names) {
  return Object.fromEntries(names.map((name) => [name, path.join(from, `${name}.ts`)]));
}

/** @param {string} built */
function nameOf(built) {
  return path.relative('dist', built).replace(/(\.d\.ts|\.js)$/, '');
}

/** @param {string} specifier */
function isPackage(specifier) {
  return !specifier.startsWith('.') && !path.isAbsolute(specifier);
}
