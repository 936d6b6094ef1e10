import { setTimeout as sleep } from 'node:timers/promises';
import { FlattenMap, isIgnored, originalPositionFor, sourceContentFor, type TraceMap } from '@jridgewell/trace-mapping';
import type { Cdp } from '../record/types';

/** Where a script says that its map is; `url` is the script's own address. */
export interface Mapped {
  url: string;
  sourceMapUrl: string;
}

/** A position in the author's source, as its map tells it: the line from 1, the column from 0. */
export interface Original {
  source: string;
  line: number;
  column: number;
  /** The source's name as it stands in the map, before it was resolved against the map's address. */
  rawSource: string;
  /** Whether the map lists the source as third-party code (`ignoreList` in https://tc39.es/ecma426/, `x_google_ignoreList` before). */
  isIgnored: boolean;
  /** The whole text of the source; null when the map does not bring it along. */
  content: string | null;
}

/** How long a map may take, in milliseconds: one that does not come must not hold up the hunt. */
const patience = 10_000;

/**
 * Looks up positions in source maps, each fetched once, by the browser, as DevTools does: same cookies, same CSP, any
 * scheme. A map that is missing, late or broken never breaks the hunt: it is as if there was none.
 */
export class SourceMaps {
  private readonly maps = new Map<string, Promise<TraceMap | undefined>>();
  /** By source text, how many lines it has. */
  private readonly lineCounts = new Map<string, number>();
  /** Whose maps did not come in time; nobody waits for the next one from there. */
  private readonly silent = new Set<string>();

  constructor(private readonly cdp: Cdp) {}

  /** The author's position for one in a script, line and column from 0; undefined when no map tells it. */
  async original(script: Mapped, line: number, column: number): Promise<Original | undefined> {
    const map = await this.mapOf(script);
    if (!map) return undefined;
    try {
      const found = originalPositionFor(map, { line: line + 1, column });
      // A source without a name becomes the folder of the map.
      if (!found.source || found.source.endsWith('/')) return undefined;
      const content = sourceContentFor(map, found.source);
      const isBeyond = content !== null && found.line > this.linesOf(content);
      if (isBeyond) return undefined;
      const rawSource = rawSourceOf(map, found.source);
      return { source: found.source, line: found.line, column: found.column, rawSource, isIgnored: isIgnored(map, found.source), content };
    } catch {
      return undefined; // mappings are decoded only now
    }
  }

  /** How many lines a source has; counted once, since a framework's has megabytes and is on every stack. */
  private linesOf(content: string): number {
    let lines = this.lineCounts.get(content);
    if (lines === undefined) {
      lines = content.split('\n').length;
      this.lineCounts.set(content, lines);
    }
    return lines;
  }

  private mapOf({ url, sourceMapUrl }: Mapped): Promise<TraceMap | undefined> {
    if (!sourceMapUrl) return Promise.resolve(undefined);
    const key = `${url} ${sourceMapUrl}`;
    let map = this.maps.get(key);
    if (!map) {
      map = this.load(url, sourceMapUrl).catch(() => undefined);
      this.maps.set(key, map);
    }
    return map;
  }

  private async load(url: string, sourceMapUrl: string): Promise<TraceMap> {
    const isData = sourceMapUrl.startsWith('data:');
    const mapUrl = isData ? sourceMapUrl : new URL(sourceMapUrl, url).href;
    const text = isData ? await (await fetch(mapUrl)).text() : await this.fetchInTime(mapUrl);
    return new FlattenMap(withoutGuard(text), isData ? url : mapUrl);
  }

  private async fetchInTime(url: string): Promise<string> {
    const { host } = new URL(url);
    if (this.silent.has(host)) throw new Error(`${host} does not answer.`);
    const limit = new AbortController();
    const late = sleep(patience, undefined, { signal: limit.signal }).then(() => {
      this.silent.add(host);
      throw new Error(`No source map at ${url} within ${patience / 1000} s.`);
    });
    try {
      return await Promise.race([this.fetchInPage(url), late]);
    } finally {
      late.catch(() => undefined);
      limit.abort();
    }
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

/** The name that a resolved source has in its map, behind the map's `sourceRoot`. */
function rawSourceOf({ resolvedSources, sources, sourceRoot = '' }: TraceMap, source: string): string {
  const root = sourceRoot === '' || sourceRoot.endsWith('/') ? sourceRoot : `${sourceRoot}/`;
  return root + (sources[resolvedSources.indexOf(source)] ?? source);
}

/** Servers may put a line before JSON that keeps it from running as a script: https://tc39.es/ecma426/#json-over-http-transport */
function withoutGuard(text: string): string {
  return text.startsWith(")]}") ? text.slice(text.indexOf('\n') + 1) : text;
}
