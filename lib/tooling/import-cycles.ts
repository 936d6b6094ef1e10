import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** The files that a file imports, by its path; all paths are absolute. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/**
 * Reads what files import from each other. Unlike the no-cycle rules of ESLint plugins, which skip `import type`, this takes
 * every import and re-export: static, dynamic and type-only. Imports of packages and of files that are not given are left out.
 * @param files absolute paths of TypeScript and JavaScript files
 * @param options the compiler options by which TypeScript resolves a specifier
 */
export function importGraph(files: readonly string[], options: ts.CompilerOptions): ImportGraph {
  const known = new Set(files);
  const cache = ts.createModuleResolutionCache(process.cwd(), (name) => name, options);
  const importsOf = (file: string) =>
    ts
      .preProcessFile(readFileSync(file, 'utf8'), true, true)
      .importedFiles.map(({ fileName }) => ts.resolveModuleName(fileName, file, options, ts.sys, cache).resolvedModule)
      .map((resolved) => path.normalize(resolved?.resolvedFileName ?? ''))
      .filter((imported) => known.has(imported));
  return new Map(files.map((file) => [file, importsOf(file)]));
}

/**
 * Finds the import cycles of a graph: each is a largest set of files that all reach each other (Tarjan's strongly connected
 * components), or one file that imports itself.
 */
export function importCycles(graph: ImportGraph): string[][] {
  const cycles: string[][] = [];
  const order = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    const at = order.size;
    order.set(file, at);
    let low = at;
    open.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === at) {
      const component = open.splice(open.indexOf(file));
      if (component.length > 1 || graph.get(file)?.includes(file)) cycles.push(component.sort());
    }
    return low;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return cycles;
}
