/**
 * Knows bundlers: the names that they give to sources, and how to recognise a built file with only a bundler's runtime.
 */

/** A source's path in its project: of `turbopack:///[project]/app/x.tsx`, `webpack://name/./app/x.tsx`, `webpack-internal:///(layer)/./app/x.tsx`. */
export function withoutBundlersPrefix(source: string): string {
  return source
    .replace(/^(turbopack|webpack(-internal)?):\/\/(\/|[^/]*\/)/, '')
    .replace(/^\[project\]\/|^\([\w-]+\)\/(?=\.\/)/, '');
}

/** Whether a script's address is the name of a module that webpack evaluates, and not the address of a file. */
export function isEvaluatedModule(url: string): boolean {
  return url.startsWith('webpack-internal:');
}

/**
 * Whether a source is the bundler's own code. Turbopack puts everything but the project under another name in brackets.
 * webpack's runtime modules are called `webpack/bootstrap` or `webpack/runtime/…`, without an extension; the path of an
 * app's module begins with a dot and has one, also in a folder called `webpack`.
 * @param source its name in the source map, not resolved
 */
export function isBundlersSource(source: string): boolean {
  return /^turbopack:\/\/\/\[(?!project\])[^/\]]*\]\//.test(source) || /^webpack:\/\/[^/]*\/(webpack\/[^.]*$|external )/.test(source);
}

/** The start of a chunk: it passes its modules to the runtime (`chunkLoadingGlobal` of webpack, `TURBOPACK` of Turbopack). */
const chunkStart = /^[^{]*?\b(?:self|globalThis|window)(?:\.|\[["'])(?:TURBOPACK|webpack(?:Chunk|Jsonp)\w*)/;

/** Whether a built file is one of several chunks. Then bundlers put frameworks and the code of a page in different files. */
export function isChunk(text: string): boolean {
  return chunkStart.test(text.slice(0, 1000));
}

/** webpack's runtime with an empty list of modules: `var e={},t={};function r(n){var o=t[n];…` */
const emptyWebpackRuntime = /\b(?:var |,)(\w+)=\{\},(\w+)=\{\};function \w+\(\w+\)\{var \w+=\2\[/;
/** Turbopack's runtime first checks whether chunks wait for it. */
const turbopackRuntime = /^\(\(\)\s*=>\s*\{[^]{0,60}\bglobalThis(?:\.|\[["'])TURBOPACK\b[^]{0,120}\bArray\.isArray\(/;
/** Turbopack's entry: the chunks to load, and the first module. */
const turbopackEntry = /["']?otherChunks["']?:\s*\[[^\]]*\],\s*["']?runtimeModuleIds["']?:/;

/** Whether a built file contains a bundler's runtime and no module of the app. */
export function isBundlersRuntime(text: string): boolean {
  if (turbopackRuntime.test(text)) return true;
  return emptyWebpackRuntime.test(text.slice(0, 1000)) || (isChunk(text) && turbopackEntry.test(text.slice(0, 10_000)));
}

/**
 * The names on a path without those of the module system, which stand above a module's own: the `exports` of the module and the
 * name of an export. Both are short in a built file, and other code may use the same. If nothing else follows, all names.
 */
export function withoutModules(names: readonly string[]): readonly string[] {
  const own = names.slice(names.lastIndexOf('exports') + 2);
  return names.includes('exports') && own.length > 0 ? own : names;
}
