import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBundlersRuntime, isBundlersSource, isChunk, isEvaluatedModule, withoutBundlersPrefix } from '../frameworks/bundlers';
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
  /** Where it begins in its file, from 0: an inline script begins within its page. */
  line: number;
  column: number;
  endLine: number;
}

/**
 * The page's scripts and their source maps. The debugger is on only while the list is fetched, after the snapshot was
 * taken, so it disturbs nothing.
 */
export class Scripts {
  private readonly maps: SourceMaps;
  /** What the maps brought along of the files that a place was found in. */
  private readonly sources = new Map<string, string>();
  /** The files that a place was found in and that are a framework's, a library's or a bundler's. */
  private readonly thirdParty = new Set<string>();
  /** By script without a usable map, whether it is such a file. */
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
   * The JavaScript that the browser runs, with its lines and columns as V8 counts them: an inline script is preceded by
   * as many empty lines and spaces as its page has before it. Undefined when the script is gone.
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

  /** The place in the author's source; in the built file when it has no usable map; null for code without a file. */
  async place({ scriptId, line, column }: Location): Promise<Place | null> {
    const script = this.scripts.get(String(scriptId));
    return script?.url ? this.original(script, line, column) : null;
  }

  /** The same for a place in a script known by its address; lines and columns from 0. */
  async placeAt(url: string, line: number, column: number): Promise<Place | null> {
    // The scripts of one page share its address.
    const script = [...this.scripts.values()].find((known) => known.url === url && known.line <= line && line <= known.endLine);
    return script && url !== '' ? this.original(script, line, column) : null;
  }

  private async original(script: Script, line: number, column: number): Promise<Place> {
    const isFirstLine = line === script.line;
    const original = await this.maps.original(script, line - script.line, isFirstLine ? column - script.column : column);
    if (!original) {
      const built = builtFile(script.url);
      if (await this.isThirdParty(script)) this.thirdParty.add(built);
      return { file: built, line: line + 1, column: column + 1 };
    }
    const file = projectPath(original.source);
    if (original.isIgnored || isBundlersSource(original.rawSource)) this.thirdParty.add(file);
    if (original.content !== null) this.sources.set(file, original.content);
    return { file, line: original.line, column: original.column + 1 };
  }

  /** Whether the file of a place that was given is the author's own, not a framework's, a library's or the bundler's. */
  isOwn({ file }: Place): boolean {
    return !this.thirdParty.has(file) && !/(^|\/)node_modules\//.test(file);
  }

  private isThirdParty(script: Script): Promise<boolean> {
    let answer = this.thirdPartyScripts.get(script.id);
    if (!answer) {
      answer = this.text(Number(script.id)).then((text) => isServerStackOfReact(script.url) || (text !== undefined && isFrameworksFile(text.trimStart())));
      this.thirdPartyScripts.set(script.id, answer);
    }
    return answer;
  }

  /** The author's own text of a file that `place` has named; undefined when its source map has none. */
  sourceOf(file: string): string | undefined {
    return this.sources.get(file);
  }
}

/** What a scenario evaluates in the page, and the tracker: no file that a page's author could open. */
function isOfTheHunter(url: string): boolean {
  return /^pptr:|^__playwright|^leak-hunt-tracker\.js$/.test(url);
}

/** What the debugger tells of a script; lines and columns from 0. */
interface Parsed {
  scriptId: string;
  url: string;
  sourceMapURL?: string;
  startLine: number;
  startColumn: number;
  endLine: number;
}

/** Whether a built file holds a framework or a bundler's runtime, and nothing of a page. */
function isFrameworksFile(text: string): boolean {
  return isBundlersRuntime(text) || (isChunk(text) && (containsReactDom(text) || containsNextClient(text)));
}

/** A script's address, or the path of the module that a bundler evaluates in it. */
function builtFile(url: string): string {
  return isEvaluatedModule(url) ? projectPath(url) : url;
}

/**
 * The path within the project: of `turbopack:///[project]/app/x.tsx`, `webpack://name/./app/x.tsx`, and of `../src/x.ts`
 * in a map served at `http://localhost/assets/`, which is then `http://localhost/src/x.ts`.
 */
export function projectPath(source: string): string {
  if (source.startsWith('file:')) return fromHere(fileURLToPath(source));
  const served = source.replace(/^https?:\/\/[^/]*\/?/, '/');
  return withoutBundlersPrefix(served === source ? source : fromHere(decoded(served)).replace(/^\//, ''))
    .replace(/^(\.{1,2}\/)+/, '')
    .replace(/\?.*$/, '');
}

/** An address's path as a file's name: `app/(shop)/[id]` of `app/%28shop%29/%5Bid%5D`; as it is where it is not encoded so. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/** Relative to the folder where the command was typed, where it lies below that. */
function fromHere(file: string): string {
  const relative = path.relative(process.env.INIT_CWD ?? process.cwd(), file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative.replaceAll(path.sep, '/');
}
