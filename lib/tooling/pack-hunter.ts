import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { root } from './children';

/** What the tests of a team run in; without tests of that kind it is not needed. */
const peers = ['playwright', 'vitest'];

/** Files that the bundles read at run time, where they look for them (`root` of lib/tooling/children.ts is the package). */
const copiedFiles: readonly (readonly [from: string, to: string])[] = [
  ['packages/leak-hunt/src/record/page/resource-tracker.js', 'lib/hunt/page.js'],
  ['packages/leak-hunt/src/report/html/report.css', 'packages/leak-hunt/src/report/html/report.css'],
  ['app/globals.css', 'app/globals.css'],
  ['packages/leak-hunt/types/playwright.d.ts', 'types/playwright.d.ts'],
  ['packages/leak-hunt/types/vitest.d.ts', 'types/vitest.d.ts'],
  ['packages/leak-hunt/README.md', 'README.md'],
  ['LICENSE', 'LICENSE'],
];

/**
 * Packs the hunter as an npm package, `leak-hunt`: the command, the Playwright fixture and matchers, the Vitest matcher.
 * Our own code is bundled, libraries stay dependencies.
 * @param folder where the tarball goes
 * @returns the tarball's name
 */
export async function packKit(folder: string): Promise<string> {
  const place = await mkdtemp(path.join(tmpdir(), 'leak-kit-'));
  try {
    const imported = await bundle(place);
    for (const [from, to] of copiedFiles) {
      await mkdir(path.dirname(path.join(place, to)), { recursive: true });
      await cp(path.join(root, from), path.join(place, to));
    }
    await writeFile(path.join(place, 'package.json'), `${JSON.stringify(await manifest(imported), null, 2)}\n`);
    // Through Node: Windows has npm as a script for its shell alone. `npm run` says where npm is.
    const { npm_execpath: npm } = process.env;
    const [program, ...first] = npm === undefined ? ['npm'] : [process.execPath, npm];
    const { stdout } = await promisify(execFile)(program, [...first, 'pack', '--silent', '--pack-destination', folder], { cwd: place });
    return stdout.trim();
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** @returns the packages that the bundles import */
async function bundle(place: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { hunt: 'packages/leak-hunt/src/cli/main.ts', playwright: 'packages/leak-hunt/src/playwright/index.ts', vitest: 'packages/leak-hunt/src/vitest/index.ts' },
    outdir: path.join(place, 'lib/hunt'),
    bundle: true,
    splitting: true,
    packages: 'external',
    alias: { '@': root },
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    metafile: true,
    logLevel: 'silent',
  });
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter(({ external }) => external));
  return [...new Set(imported.map(({ path: name }) => packageOf(name)).filter((name) => !isBuiltin(name)))].sort();
}

/** `@memlab/core/dist` belongs to `@memlab/core`, `playwright/test` to `playwright`. */
function packageOf(name: string): string {
  return name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');
}

async function manifest(imported: readonly string[]): Promise<object> {
  const own = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Record<'version' | 'license', string> & {
    engines: object;
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const known = { ...own.dependencies, ...own.devDependencies };
  const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, known[name]]));
  return {
    name: 'leak-hunt',
    version: own.version,
    description: 'Finds memory leaks of a web application, and names the guilty line: a command, Playwright and Vitest matchers',
    license: own.license,
    type: 'module',
    engines: own.engines,
    bin: { 'leak-hunt': './lib/hunt/hunt.js' },
    exports: {
      '../../packages/leak-hunt/src/playwright/index': { types: '../../packages/leak-hunt/types/playwright.d.ts', default: './lib/hunt/playwright.js' },
      '../../packages/leak-hunt/src/vitest/index': { types: '../../packages/leak-hunt/types/vitest.d.ts', default: './lib/hunt/vitest.js' },
    },
    dependencies: versions([...imported.filter((name) => !peers.includes(name)), '@memlab/core']),
    peerDependencies: versions(peers),
    peerDependenciesMeta: Object.fromEntries(peers.map((name) => [name, { optional: true }])),
  };
}
