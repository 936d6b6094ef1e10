import { realpathSync } from 'node:fs';
import { Module, register } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The codes of Node's errors for a TypeScript file that it cannot run itself: https://nodejs.org/api/errors.html */
const unsupportedCodes = new Set([
  'ERR_UNKNOWN_FILE_EXTENSION', // before Node 22.18
  'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX', // it removes types, and compiles no enum
  'ERR_MODULE_NOT_FOUND', // it adds no extension to an import
]);

/**
 * Imports a module. jiti compiles TypeScript that Node cannot run, and is loaded only then. Unlike tsx with esbuild, jiti has
 * no dependency and no install script.
 * @param file its absolute path
 * @returns its namespace
 * @throws the errors of the module, and of whoever compiles it
 */
export async function importModule(file: string): Promise<object> {
  try {
    return await importExactly(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!/\.[cm]?ts$/.test(file) || !unsupportedCodes.has(code)) throw error;
    const { createJiti } = await import('jiti');
    const jiti = createJiti(import.meta.url, { fsCache: false, interopDefault: false });
    return jiti.import<object>(file).catch((second: unknown) => {
      throw code === 'ERR_MODULE_NOT_FOUND' ? error : second;
    });
  }
}

/** Imports a file, and never another one that a TypeScript loader of this process would take in its place, `walk.ts` for `walk.js`. */
async function importExactly(file: string): Promise<object> {
  const { href } = pathToFileURL(realpathSync(file));
  const taken = typeof import.meta.resolve === 'function' ? import.meta.resolve(href) : href;
  if (taken === href) return (await import(href)) as object;
  try {
    return { default: requireExactly(realpathSync(file)) };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_REQUIRE_ESM' && code !== 'ERR_REQUIRE_ASYNC_MODULE') throw error;
    resolveMarked();
    return (await import(href + mark)) as object;
  }
}

interface LoadableModule extends Module {
  load(file: string): void;
}

/** What `require` does after it has found the file: a loader has its say only where a file is looked for. */
function requireExactly(file: string): unknown {
  const module = new Module(file) as LoadableModule;
  const { _nodeModulePaths: pathsOf } = Module as unknown as { _nodeModulePaths: (folder: string) => string[] };
  module.filename = file;
  module.paths = pathsOf(path.dirname(file));
  module.load(file);
  return module.exports;
}

const mark = '?leak-hunt-exactly';
let isRegistered = false;

/** Resolves addresses that end in `mark` to themselves, before other loaders are asked. */
function resolveMarked(): void {
  if (isRegistered) return;
  isRegistered = true;
  const hooks = `export const resolve = (specifier, context, next) =>
    specifier.endsWith(${JSON.stringify(mark)}) ? { url: specifier.slice(0, -${mark.length}), shortCircuit: true } : next(specifier, context);`;
  register(`data:text/javascript,${encodeURIComponent(hooks)}`);
}
