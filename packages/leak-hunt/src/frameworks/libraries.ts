/** Knows by a path or by a source map whether code is a library's, not the app's. */

/** Folders into which package managers put code. */
const libraryFolders = /(^|\/)(node_modules|bower_components|jspm_packages|web_modules|\.yarn|\.pnpm)\//;
/** The folder into which people copy libraries to serve them. A source's folder may be called so for another reason. */
const vendorFolder = '/vendor/';
/** A version in a path, as the CDNs for packages have: `/npm/konva@9.3.18/konva.min.js`, `/ajax/libs/three.js/r128/three.js`. */
const versionedPath = /(^|\/)(@[\w.-]+\/)?[\w.-]+@(\d+(\.\d+)*([-+.][\w.]+)?|latest|next)\/|\/ajax\/libs\//;
/** The names that bundlers' settings give to a file with all libraries. */
const vendorFile = /(^|\/)(chunk[-.~])?(vendors?|polyfills?|framework|libs)([-.~][^/]*)?\.m?js$/;

/** Whether a file belongs to a library. @param file a path or an address */
export function isLibraryFile(file: string): boolean {
  const path = file.replace(/[?#].*$/, '');
  return libraryFolders.test(path) || versionedPath.test(path);
}

/** Whether a built file without a usable source map contains only libraries. @param url its address */
export function isLibraryBundle(url: string): boolean {
  const path = url.replace(/[?#].*$/, '');
  return isLibraryFile(url) || path.includes(vendorFolder) || vendorFile.test(path);
}

/**
 * The sources of a map that come from the maps of libraries. A bundler takes over the map that a package ships. If webpack
 * made that map, its sources are called `webpack://package/./src/x.ts`, while the bundle's own sources are called otherwise:
 * by paths, because webpack gives every source of its own bundle a namespace, or by the namespace of webpack's own runtime.
 * @param sources the names of the sources in the map, with its `sourceRoot`
 */
export function librarySources(sources: readonly string[]): Set<string> {
  const namespaces = new Map<string, number>();
  for (const source of sources) {
    const namespace = namespaceOf(source);
    namespaces.set(namespace, (namespaces.get(namespace) ?? 0) + 1);
  }
  const runtime = sources.find((source) => /^webpack:\/\/[^/]*\/webpack\//.test(source));
  const [largest] = [...namespaces].sort((a, b) => b[1] - a[1]);
  const own = namespaces.has('') ? '' : runtime !== undefined ? namespaceOf(runtime) : largest?.[0];
  return new Set(sources.filter((source) => /.webpack:\/\//.test(source) || (namespaceOf(source) !== own && namespaceOf(source) !== '')));
}

/** `webpack://@scope/`, or whatever else stands before the first folder; '' for a source without that scheme. */
function namespaceOf(source: string): string {
  return /^webpack:\/\/.*?\/(?=[^/])/.exec(source)?.[0] ?? '';
}
