import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { SetupError } from 'leak-hunt/command';
import { withLock } from '../../tooling/lock.mjs';
import { npm } from '../../tooling/npm.mjs';
import { type FieldLibrary, type Packages, type Side, sides } from './types';

/** The folder for downloaded libraries, which is outside the project: in the user's folder for caches. */
export function defaultCache(env: Record<string, string | undefined> = process.env, platform = process.platform): string {
  const ofSystem = platform === 'win32' ? env.LOCALAPPDATA : platform === 'darwin' ? path.join(homedir(), 'Library', 'Caches') : undefined;
  const [folder = path.join(homedir(), '.cache')] = [env.XDG_CACHE_HOME, ofSystem].filter(Boolean);
  return path.join(folder, 'leak-lab', 'field');
}

/** The name under which a package of one side is installed, next to the other side's: `konva` is `konva-before`. */
export function aliasOf(name: string, side: Side): string {
  return `${name}-${side}`;
}

/** What npm is asked to install for a library: both versions by alias, and what both need. */
export function specsOf({ before, after, with: shared = {} }: FieldLibrary): string[] {
  const aliased = (packages: Packages, side: Side) => Object.entries(packages).map(([name, wanted]) => `${aliasOf(name, side)}@npm:${specOf(name, wanted)}`);
  return [...aliased(before, 'before'), ...aliased(after, 'after'), ...Object.entries(shared).map(([name, wanted]) => specOf(name, wanted))];
}

/** `1.2.3` is a version of the package of this name; `other@1.2.3` one of another package. */
function specOf(name: string, wanted: string): string {
  return wanted.includes('@', 1) ? wanted : `${name}@${wanted}`;
}

/**
 * Installs both versions of a library unless they are there already. npm reports on stderr.
 * @param cache the folder for all libraries
 * @returns the library's folder, which contains node_modules
 * @throws SetupError if npm fails, for example without a network
 */
export async function ensureLibrary(library: FieldLibrary, cache: string): Promise<string> {
  const folder = path.join(cache, library.name);
  const stamp = path.join(folder, 'installed');
  const specs = specsOf(library);
  const isInstalled = async () => existsSync(stamp) && (await readFile(stamp, 'utf8')) === specs.join('\n');
  if (await isInstalled()) return folder;
  await withLock(path.join(cache, `${library.name}.lock`), async () => {
    if (await isInstalled()) return;
    console.error(`Installing ${library.name}, ${sides.length} versions …`);
    await mkdir(folder, { recursive: true });
    // A package.json of its own keeps npm from installing into a project around the folder.
    await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
    // Pages name what a library needs beside itself, so that both versions use the same React.
    const quiet = ['--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000', '--loglevel=error'];
    const status = await npm(folder, ['install', '--save-exact', ...quiet, ...specs]);
    if (status !== 0) throw new SetupError(`${library.name} could not be installed into ${folder}; npm says why above. The first run of each library needs the package registry.`);
    await writeFile(stamp, specs.join('\n'));
  });
  return folder;
}
