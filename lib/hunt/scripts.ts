import { FlattenMap, originalPositionFor, sourceContentFor, type TraceMap } from '@jridgewell/trace-mapping';
import type { Cdp } from './record';
import type { Location } from './snapshot';

/** A place in a file as an editor shows it: lines and columns from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

interface Script {
  url: string;
  sourceMapUrl: string;
}

/**
 * The page's scripts and their source maps. The debugger is on only while the list is fetched, after the snapshot was
 * taken, so it disturbs nothing. Maps are fetched by the browser, as DevTools does: same cookies, same CSP, any scheme.
 */
export class Scripts {
  private readonly maps = new Map<string, Promise<TraceMap | undefined>>();
  /** What the maps brought along of the files that a place was found in. */
  private readonly sources = new Map<string, string>();

  private constructor(
    private readonly cdp: Cdp,
    private readonly scripts: ReadonlyMap<string, Script>,
  ) {}

  static async of(cdp: Cdp): Promise<Scripts> {
    const scripts = new Map<string, Script>();
    function listener(event: { scriptId: string; url: string; sourceMapURL?: string }) {
      const url = isOfTheHunter(event.url) ? '' : event.url;
      scripts.set(event.scriptId, { url, sourceMapUrl: event.sourceMapURL ?? '' });
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

  /** The JavaScript that the browser runs; undefined when the script is gone. */
  async text(scriptId: number): Promise<string | undefined> {
    if (!this.scripts.has(String(scriptId))) return undefined;
    await this.cdp.send('Debugger.enable');
    try {
      const { scriptSource } = (await this.cdp.send('Debugger.getScriptSource', { scriptId: String(scriptId) })) as {
        scriptSource: string;
      };
      return scriptSource;
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
    const script = [...this.scripts.values()].find((known) => known.url === url);
    return script && url !== '' ? this.original(script, line, column) : null;
  }

  private async original(script: Script, line: number, column: number): Promise<Place> {
    const map = await this.mapOf(script);
    if (map) {
      const { source, line: originalLine, column: originalColumn } = originalPositionFor(map, { line: line + 1, column });
      if (source !== null) {
        const file = projectPath(source);
        const content = sourceContentFor(map, source);
        if (content !== null) this.sources.set(file, content);
        return { file, line: originalLine, column: originalColumn + 1 };
      }
    }
    return { file: script.url, line: line + 1, column: column + 1 };
  }

  /** The author's own text of a file that `place` has named; undefined when its source map has none. */
  sourceOf(file: string): string | undefined {
    return this.sources.get(file);
  }

  private mapOf(script: Script): Promise<TraceMap | undefined> {
    if (!script.sourceMapUrl) return Promise.resolve(undefined);
    let map = this.maps.get(script.url);
    if (!map) {
      // A map that is missing or broken must never break the hunt.
      map = this.load(script).catch(() => undefined);
      this.maps.set(script.url, map);
    }
    return map;
  }

  private async load({ url, sourceMapUrl }: Script): Promise<TraceMap> {
    const mapUrl = sourceMapUrl.startsWith('data:') ? sourceMapUrl : new URL(sourceMapUrl, url).href;
    const text = mapUrl.startsWith('data:') ? await (await fetch(mapUrl)).text() : await this.fetchInPage(mapUrl);
    return new FlattenMap(text.replace(/^\)\]\}'[^\n]*/, ''), mapUrl.startsWith('data:') ? url : mapUrl);
  }

  private async fetchInPage(url: string): Promise<string> {
    const { frameTree } = (await this.cdp.send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
    const { resource } = (await this.cdp.send('Network.loadNetworkResource', {
      frameId: frameTree.frame.id,
      url,
      options: { disableCache: false, includeCredentials: true },
    })) as { resource: { success: boolean; stream?: string } };
    if (!resource.success || resource.stream === undefined) throw new Error(`No source map at ${url}.`);
    const pieces: Buffer[] = [];
    for (let isEnd = false; !isEnd; ) {
      const read = (await this.cdp.send('IO.read', { handle: resource.stream })) as { data: string; base64Encoded?: boolean; eof: boolean };
      pieces.push(Buffer.from(read.data, read.base64Encoded ? 'base64' : 'utf8'));
      isEnd = read.eof;
    }
    await this.cdp.send('IO.close', { handle: resource.stream });
    return Buffer.concat(pieces).toString('utf8');
  }
}

/** What a scenario evaluates in the page, and the ledger: no file that a page's author could open. */
function isOfTheHunter(url: string): boolean {
  return /^pptr:|^__playwright|^leak-lab-ledger\.js$/.test(url);
}

/** `turbopack:///[project]/app/x.tsx`, `webpack://name/./app/x.tsx`, `../../src/x.ts`: the path within the project. */
export function projectPath(source: string): string {
  return source
    .replace(/^(turbopack|webpack(-internal)?):\/\/(\/|[^/]*\/)/, '')
    .replace(/^\[project\]\//, '')
    .replace(/^(\.{1,2}\/)+/, '')
    .replace(/\?.*$/, '');
}

/** Whether a file is the author's own, not a framework's, a library's or the bundler's. */
export function isOwnFile(file: string): boolean {
  return !/(^|\/)node_modules\/|^\[|\(rsc\)|^(turbopack|webpack)\/|\/_next\/static\/chunks\/(turbopack|webpack|main|framework|polyfills)/.test(file);
}
