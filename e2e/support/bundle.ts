import path from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';

/** A project in memory: its files by path; those of its packages are below `node_modules/`. */
export type Project = Readonly<Record<string, string>>;

export interface Bundle {
  code: string;
  /** The source map, as JSON. */
  map: string;
}

/** The virtual folder of the project; no file is read from it. */
const home = path.resolve('/project');

/** Bundles a project in memory into `dist/app.js` with its source map; its sources are `../src/…`. */
export async function bundle(project: Project, options: BuildOptions = {}): Promise<Bundle> {
  return bundleWith({
    absWorkingDir: path.resolve('/'),
    entryPoints: ['src/app.js'],
    outfile: path.join(home, 'dist/app.js'),
    plugins: [inMemory(project)],
    ...options,
  });
}

/** Bundles with esbuild without writing files. */
export async function bundleWith(options: BuildOptions): Promise<Bundle> {
  const { outputFiles } = await build({ bundle: true, write: false, sourcemap: 'external', logLevel: 'silent', ...options });
  const textOf = (end: string) => outputFiles?.find((file) => file.path.endsWith(end))?.text ?? '';
  return { code: textOf('.js'), map: textOf('.js.map') };
}

function inMemory(project: Project): Plugin {
  return {
    name: 'in-memory',
    setup(building) {
      building.onResolve({ filter: /./ }, ({ path: asked, importer, kind }) => {
        if (kind === 'entry-point') return { path: path.join(home, asked) };
        return { path: asked.startsWith('.') ? path.join(path.dirname(importer), asked) : path.join(home, 'node_modules', asked, 'index.js') };
      });
      building.onLoad({ filter: /./ }, ({ path: file }) => ({ contents: project[path.relative(home, file).replaceAll(path.sep, '/')] ?? '' }));
    },
  };
}
