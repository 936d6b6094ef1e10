import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import type * as SvelteCompiler from 'svelte/compiler';
import { root } from '../../tooling/children';
import { aliasOf } from './cache';
import type { FieldLibrary, Packages, Side } from './types';

const home = path.join(root, 'lib/benchmark/field');

/** The file with a library's page, absolute. */
export function pageFile({ name }: Pick<FieldLibrary, 'name'>): string {
  return path.join(home, 'pages', `${name}.js`);
}

/** A bundled page: a minified script, and its source map. */
export interface Bundle {
  script: string;
  map: string;
}

/**
 * Bundles a library's page with one of its versions, as an app's production build does: minified, with a source map.
 * @param folder the library's folder in the cache
 * @param page the page's file
 * @throws Error with esbuild's messages if the page cannot be bundled
 */
export async function bundle(library: FieldLibrary, side: Side, folder: string, page = pageFile(library)): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [path.join(home, 'shell.js')],
    bundle: true,
    minify: true,
    sourcemap: 'linked',
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    jsx: 'automatic',
    loader: { '.js': 'jsx', '.css': 'empty', '.svg': 'text' },
    absWorkingDir: folder,
    outfile: path.join(folder, side, 'app.js'),
    write: false,
    logLevel: 'silent',
    plugins: [versionsOf(library[side], side, folder, page), svelte(side, folder)],
  });
  const text = (ending: string) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  return { script: text('.js'), map: text('.map') };
}

/** Resolves packages in the cache, and those of the library to the version of this side, also where they import themselves. */
function versionsOf(packages: Packages, side: Side, folder: string, page: string): Plugin {
  const names = Object.keys(packages);
  return {
    name: 'versions',
    setup(build) {
      build.onResolve({ filter: /^field:page$/ }, () => ({ path: page }));
      build.onResolve({ filter: /^[^./]/ }, ({ path: wanted, kind, resolveDir, pluginData }) => {
        if (pluginData === 'resolved') return undefined;
        const name = names.find((one) => wanted === one || wanted.startsWith(`${one}/`));
        const aliased = name === undefined ? wanted : aliasOf(name, side) + wanted.slice(name.length);
        const from = name === undefined && resolveDir.startsWith(folder) ? resolveDir : folder;
        return build.resolve(aliased, { kind, resolveDir: from, pluginData: 'resolved' });
      });
    },
  };
}

/** Compiles Svelte's components with the compiler of the same version. */
function svelte(side: Side, folder: string): Plugin {
  return {
    name: 'svelte',
    setup(build) {
      build.onLoad({ filter: /\.svelte$/ }, async ({ path: filename }) => {
        const { compile } = createRequire(path.join(folder, 'package.json'))(`${aliasOf('svelte', side)}/compiler`) as typeof SvelteCompiler;
        const { js } = compile(await readFile(filename, 'utf8'), { filename });
        return { contents: `${js.code}\n//# sourceMappingURL=${js.map.toUrl()}`, resolveDir: path.dirname(filename) };
      });
    },
  };
}
