import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultTimeoutMs } from '../defaults';
import type { Scenario } from './types';
import { WalkError } from './walk-error';
import { within } from './within';

type Module = Partial<Scenario> & { default?: Partial<Scenario> };

/**
 * Loads a scenario in memlab's format: named exports, `module.exports` or a default export, in TypeScript or JavaScript.
 * @throws WalkError if the file does not exist, does not load within the time, or lacks a function that a walk needs
 */
export async function loadScenario(file: string, timeoutMs = defaultTimeoutMs): Promise<Scenario> {
  if (!existsSync(file)) throw new WalkError('load', `there is no file ${file}.`);
  let module: Module;
  try {
    module = await within(timeoutMs, importModule(path.resolve(file)));
  } catch (error) {
    throw new WalkError('load', error);
  }
  const scenario = typeof module.url === 'function' ? module : (module.default ?? module);
  for (const method of ['url', 'action', 'back'] as const) {
    if (typeof scenario[method] !== 'function') {
      throw new WalkError('load', `${path.basename(file)} has no ${method}(). A scenario needs url(), action(page) and back(page).`);
    }
  }
  return scenario as Scenario;
}

/** The codes of Node's errors for a TypeScript file that it cannot run itself: https://nodejs.org/api/errors.html */
const unsupportedCodes = new Set([
  'ERR_UNKNOWN_FILE_EXTENSION', // before Node 22.18
  'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX', // it removes types, and compiles no enum
  'ERR_MODULE_NOT_FOUND', // it adds no extension to an import
]);

/**
 * Imports a module. jiti compiles TypeScript that Node cannot run, and is loaded only then. Unlike tsx with esbuild, jiti has
 * no dependency and no install script.
 */
async function importModule(file: string): Promise<Module> {
  try {
    return (await import(pathToFileURL(file).href)) as Module;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!/\.[cm]?ts$/.test(file) || !unsupportedCodes.has(code)) throw error;
    const { createJiti } = await import('jiti');
    const jiti = createJiti(import.meta.url, { fsCache: false, interopDefault: false });
    return jiti.import<Module>(file).catch((second: unknown) => {
      throw code === 'ERR_MODULE_NOT_FOUND' ? error : second;
    });
  }
}
