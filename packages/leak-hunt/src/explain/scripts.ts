import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBundlersRuntime, isBundlersSource, isChunk, isEvaluatedModule, withoutBundlersPrefix } from '../frameworks/bundlers';
import { isLibraryBundle, isLibraryFile } from '../frameworks/libraries';
import { containsNextClient } from '../frameworks/next';
import { containsReactDom, isServerStackOfReact } from '../frameworks/react';
import type { Location } from '../heap/snapshot';
import type { Cdp } from '../record/types';
import { SourceMaps } from './source-maps';
import type { Place } from './types';

interface Script {
  id: string;
  url: string;
  sourceMapUrl: string;
  /** Its first line in its file, from 0. An inline script begins within its page. */
  line: number;
  column: number;
  endLine: number;
}

/**
 * The page's scripts and their source maps. The debugger is enabled only after the snapshot was taken, and only while
 * the list or a text is fetched. Therefore it does not change the recording.
 */
export class Scripts {
  private readonly maps: SourceMaps;
  /** By file of a found place, the source text from its source map, and its lines. */
  private readonly sources = new Map<string, string>();
  private readonly lines = new Map<string, readonly string[]>();
  /** The files of found places that belong to a framework. */
  private readonly thirdParty = new Set<string>();
  /** The files of found places that belong to a library. */
  private readonly libraries = new Set<string>();
  /** The files of found places that a bundler or a compiler wrote, so that no source exists. */
  private readonly generated = new Set<string>();
  /** By id of a script without a usable map: whether it is such a file. */
  private readonly thirdPartyScripts = new Map<string, Promise<boolean>>();

  private constructor(
    private readonly cdp: Cdp,
    private readonly scripts: ReadonlyMap<string, Script>,
  ) {
    this.maps = new SourceMaps(cdp);
  }

  static async of(cdp: Cdp): Promise<Scripts> {
    const scripts = new Map<string, Script>();
    function listener({ scriptId: id, url, sourceMapURL = '', startLine, startColumn, endLine }: Parsed) {
      scripts.set(id, { id, url: isOfTheHunter(url) ? '' : url, sourceMapUrl: sourceMapURL, line: startLine, column: startColumn, endLine });
    }
    cdp.on('Debugger.scriptParsed', listener);
    try {
      await cdp.send('Debugger.enable');
    } finally {
      cdp.off('Debugger.scriptParsed', listener);
    }
    await cdp.send('Debugger.disable');
    return new Scripts(cdp, scripts);
  }

  /**
   * The JavaScript that the browser runs, with the lines and columns that V8 counts: before an inline script, the text has
   * as many empty lines and spaces as its page has lines and columns there. Undefined if the script no longer exists.
   */
  async text(scriptId: number): Promise<string | undefined> {
    const script = this.scripts.get(String(scriptId));
    if (!script) return undefined;
    await this.cdp.send('Debugger.enable');
    try {
      const { scriptSource } = (await this.cdp.send('Debugger.getScriptSource', { scriptId: script.id })) as { scriptSource: string };
      return '\n'.repeat(script.line) + ' '.repeat(script.column) + scriptSource;
    } catch {
      return undefined;
    } finally {
      await this.cdp.send('Debugger.disable');
    }
  }

  /** The ids of all scripts that have a file. */
  ids(): number[] {
    return [...this.scripts.values()].filter(({ url }) => url !== '').map(({ id }) => Number(id));
  }

  /** How many characters `text` has before the script itself. */
  paddingOf(scriptId: number): number {
    const script = this.scripts.get(String(scriptId));
    return script ? script.line + script.column : 0;
  }

  /** The place in the author's source; in the built file if it has no usable map; null for code without a file. */
  async place({ scriptId, line, column }: Location): Promise<Place | null> {
    const script = this.scripts.get(String(scriptId));
    return script?.url ? this.original(script, line, column) : null;
  }

  /** The same for a position in the script of this URL; line and column from 0. */
  async placeAt(url: string, line: number, column: number): Promise<Place | null> {
    const location = this.locationAt(url, line, column);
    return location ? this.place(location) : null;
  }

  /** The script of this URL that contains the position. The inline scripts of one page share its URL. */
  locationAt(url: string, line: number, column: number): Location | undefined {
    if (url === '') return undefined;
    const script = [...this.scripts.values()].findLast((known) => known.url === url && known.line <= line && line <= known.endLine);
    return script && { scriptId: Number(script.id), line, column };
  }

  private async original(script: Script, line: number, column: number): Promise<Place> {
    const isFirstLine = line === script.line;
    const original = await this.maps.original(script, line - script.line, isFirstLine ? column - script.column : column);
    if (!original) {
      const built = builtFile(script.url);
      if (await this.isThirdParty(script)) this.thirdParty.add(built);
      if (isLibraryBundle(script.url)) this.libraries.add(built);
      // The compiler itself wrote what the map does not contain: its helpers.
      else if (await this.maps.isMapped(script)) this.generated.add(built);
      return { file: built, line: line + 1, column: column + 1 };
    }
    const file = projectPath(original.source);
    if (isBundlersSource(original.rawSource)) this.generated.add(file);
    else if (isFrameworksSource(file)) this.thirdParty.add(file);
    else if (original.isIgnored || original.isLibrary || isLibraryFile(original.rawSource) || isLibraryFile(file) || isLibraryFile(script.url)) this.libraries.add(file);
    // Two maps may have a source of the same name with different texts.
    if (original.content !== null && this.sources.get(file) !== original.content) {
      this.sources.set(file, original.content);
      this.lines.delete(file);
    }
    return { file, line: original.line, column: original.column + 1 };
  }

  /** Whether the file of a returned place is the author's own, not a framework's, a library's or the bundler's. */
  isOwn({ file }: Place): boolean {
    return !this.thirdParty.has(file) && !this.libraries.has(file) && !this.generated.has(file) && !isLibraryFile(file);
  }

  /** Whether the file of a returned place is a library's, not a framework's and not a compiler's helper. */
  isLibrary({ file }: Place): boolean {
    return this.libraries.has(file);
  }

  private isThirdParty(script: Script): Promise<boolean> {
    let answer = this.thirdPartyScripts.get(script.id);
    if (!answer) {
      answer = this.text(Number(script.id)).then((text) => isServerStackOfReact(script.url) || (text !== undefined && isFrameworksFile(text.trimStart())));
      this.thirdPartyScripts.set(script.id, answer);
    }
    return answer;
  }

  /** The author's line of source at a place that `place` returned; undefined if the file's source map does not contain it. */
  lineOf({ file, line }: Place): string | undefined {
    const lines = this.lines.get(file) ?? this.sources.get(file)?.split('\n');
    if (lines) this.lines.set(file, lines);
    return lines?.[line - 1];
  }

  /** The author's source text of a file that `place` returned; undefined if its source map does not contain it. */
  sourceOf(file: string): string | undefined {
    return this.sources.get(file);
  }
}

/** Whether a script is the tracker's or was evaluated by a scenario. The page's author has no file for it. */
function isOfTheHunter(url: string): boolean {
  return /^pptr:|^__playwright|^leak-hunt-\w+\.js$/.test(url);
}

/** The parameters of `Debugger.scriptParsed`; lines and columns from 0. */
interface Parsed {
  scriptId: string;
  url: string;
  sourceMapURL?: string;
  startLine: number;
  startColumn: number;
  endLine: number;
}

/** Whether a built file contains only a framework or a bundler's runtime, and no code of a page. */
function isFrameworksFile(text: string): boolean {
  return isBundlersRuntime(text) || (isChunk(text) && (containsReactDom(text) || containsNextClient(text)));
}

/** Whether a source is that of a framework that runs the page. A statement of it is never the one to mend. */
function isFrameworksSource(file: string): boolean {
  return /(^|\/)node_modules\/(react|react-dom|react-reconciler|react-server-dom-[\w-]+|scheduler|next|vue|@vue\/[\w-]+|svelte)\//.test(file);
}

/** A script's URL, or the path of the module that a bundler evaluates in it. */
function builtFile(url: string): string {
  // The query of a file is often a version, or the name of a worker.
  return isEvaluatedModule(url) ? projectPath(url) : url.replace(/(\.[cm]?js)\?.*$/, '$1');
}

/**
 * The path of a source within the project. Examples of sources: `turbopack:///[project]/app/x.tsx`,
 * `webpack://name/./app/x.tsx`, and `http://localhost/src/x.ts` (`../src/x.ts` in a map at `http://localhost/assets/`).
 */
export function projectPath(source: string): string {
  if (source.startsWith('file:')) return fromHere(fileURLToPath(source));
  const served = source.replace(/^https?:\/\/[^/]*\/?/, '/');
  return withoutBundlersPrefix(served === source ? source : fromHere(decoded(served)).replace(/^\//, ''))
    .replace(/^(\.{1,2}\/)+/, '')
    .replace(/\?.*$/, '');
}

/** Decodes a URL's path: `app/%28shop%29/%5Bid%5D` becomes `app/(shop)/[id]`. An invalid encoding stays unchanged. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** The path relative to the folder where the command was started, if the file is inside that folder. */
function fromHere(file: string): string {
  const relative = path.relative(process.env.INIT_CWD ?? process.cwd(), file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative.replaceAll(path.sep, '/');
}
