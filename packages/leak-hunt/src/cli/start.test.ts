import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { expect, test } from 'vitest';

/** The packages and source files that a module imports statically, without `import()`. */
async function loadedAtOnce(module: string): Promise<{ packages: string[]; files: string[] }> {
  const { metafile } = await build({
    entryPoints: [path.join(import.meta.dirname, '..', module)],
    absWorkingDir: path.join(import.meta.dirname, '..'),
    bundle: true,
    write: false,
    outdir: 'dist',
    platform: 'node',
    format: 'esm',
    packages: 'external',
    metafile: true,
  });
  const packages = new Set<string>();
  const files = new Set<string>();
  const visit = (file: string, inputs: Metafile['inputs']) => {
    if (files.has(file)) return;
    files.add(file);
    for (const { kind, external, path: imported } of inputs[file]?.imports ?? []) {
      if (kind === 'dynamic-import') continue;
      if (!external) visit(imported, inputs);
      else if (!imported.startsWith('node:')) packages.add(imported);
    }
  };
  visit(module, metafile.inputs);
  return { packages: [...packages].sort(), files: [...files].sort() };
}

test.each(['cli/main.ts', 'entries/command.ts'])('%s imports nothing heavy statically', async (module) => {
  const { packages, files } = await loadedAtOnce(module);
  expect(packages).toEqual(['commander']);
  expect(files.filter((file) => !/^(cli|drive|entries)\/|^(defaults|errors)\.ts$/.test(file))).toEqual([]);
  expect(files.length).toBeLessThan(12);
});
