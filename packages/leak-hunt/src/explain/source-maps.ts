import { setTimeout as sleep } from 'node:timers/promises';
import { decodedMappings, FlattenMap, isIgnored, originalPositionFor, sourceContentFor, type TraceMap } from '@jridgewell/trace-mapping';
import { librarySources } from '../frameworks/libraries';
import type { Cdp } from '../record/types';

/** The URL of a script's source map, as the script gives it, and the script's own `url`. */
export interface Mapped {
  url: string;
  sourceMapUrl: string;
}

/** A position in the author's source, from the source map: the line from 1, the column from 0. */
export interface Original {
  source: string;
  line: number;
  column: number;
  /** The source's name in the map, not resolved against the map's URL. */
  rawSource: string;
  /** Whether the map lists the source as third-party code (`ignoreList` in https://tc39.es/ecma426/, `x_google_ignoreList` before). */
  isIgnored: boolean;
  /** Whether the source comes from the map of a library, which the bundler took over. */
  isLibrary: boolean;
  /** The whole text of the source; null if the map does not contain it. */
  content: string | null;
}

/** The time limit for fetching a map, in milliseconds. A server that does not respond must not delay the hunt for long. */
const timeLimitMs = 10_000;

/**
 * Looks up positions in source maps. The browser fetches each map once, as DevTools does: same cookies, same CSP, any
 * scheme. A map that is missing, too slow or broken does not fail the hunt; the script is then treated as one without a map.
 */
export class SourceMaps {
  private readonly maps = new Map<string, Promise<TraceMap | undefined>>();
  /** The number of lines, by source text. */
  private readonly lineCounts = new Map<string, number>();
  /** By map, the names of the sources that are a library's. */
  private readonly libraries = new WeakMap<TraceMap, ReadonlySet<string>>();
  /** By map, whether its mappings can be trusted. */
  private readonly sound = new WeakMap<TraceMap, boolean>();
  /** The hosts that exceeded the time limit. No further map is requested from them. */
  private readonly timedOutHosts = new Set<string>();

  constructor(private readonly cdp: Cdp) {}

  /** The author's position for a position in a script (line and column from 0); undefined if no map contains it. */
  async original(script: Mapped, line: number, column: number): Promise<Original | undefined> {
    const map = await this.mapOf(script);
    if (!map) return undefined;
    try {
      const found = originalPositionFor(map, { line: line + 1, column });
      if (!found.source || !this.hasLine(map, found.source, found.line)) return undefined;
      const content = sourceContentFor(map, found.source);
      const rawSource = rawSourceOf(map, found.source);
      const isLibrary = this.librariesOf(map).has(rawSource);
      return { source: found.source, line: found.line, column: found.column, rawSource, isIgnored: isIgnored(map, found.source), isLibrary, content };
    } catch {
      return undefined; // the mappings are decoded here for the first time, and may be broken
    }
  }

  /** Whether a script has a sound map that gives a position for some of its code. Then code without a position in it is not the author's. */
  async isMapped(script: Mapped): Promise<boolean> {
    const map = await this.mapOf(script);
    if (!map) return false;
    let isSound = this.sound.get(map);
    if (isSound === undefined) this.sound.set(map, (isSound = this.isSound(map)));
    return isSound;
  }

  /** Whether all positions are in sources that exist, and one of them in a line that exists. */
  private isSound(map: TraceMap): boolean {
    const { resolvedSources } = map;
    let hasLine = false;
    try {
      for (const [, source, line] of decodedMappings(map).flat()) {
        if (source === undefined || line === undefined) continue;
        if (resolvedSources[source] === undefined) return false;
        hasLine ||= this.hasLine(map, resolvedSources[source], line + 1);
      }
    } catch {
      return false;
    }
    return hasLine;
  }

  /** Whether a source has a name, and a line of this number (from 1), as far as its text is known. */
  private hasLine(map: TraceMap, source: string, line: number): boolean {
    // A source without a name resolves to the folder of the map.
    if (source === '' || source.endsWith('/')) return false;
    const content = sourceContentFor(map, source);
    return content === null || line <= this.linesOf(content);
  }

  private librariesOf(map: TraceMap): ReadonlySet<string> {
    let libraries = this.libraries.get(map);
    if (!libraries) this.libraries.set(map, (libraries = librarySources(map.resolvedSources.map((source) => rawSourceOf(map, source)))));
    return libraries;
  }

  /** The number of lines of a source. It is counted once, because a framework's source has megabytes and is on every stack. */
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
    if (this.timedOutHosts.has(host)) throw new Error(`${host} does not answer.`);
    const limit = new AbortController();
    const late = sleep(timeLimitMs, undefined, { signal: limit.signal }).then(() => {
      this.timedOutHosts.add(host);
      throw new Error(`No source map at ${url} within ${timeLimitMs / 1000} s.`);
    });
    try {
      return await Promise.race([this.fetchInPage(url), late]);
    } finally {
      late.catch(() => undefined);
      limit.abort();
    }
  }

  private async fetchInPage(url: string): Promise<string> {
    // A worker has no frames, and must not name one.
    const tree = (await this.cdp.send('Page.getFrameTree').catch(() => undefined)) as { frameTree: { frame: { id: string } } } | undefined;
    const { resource } = (await this.cdp.send('Network.loadNetworkResource', {
      ...(tree && { frameId: tree.frameTree.frame.id }),
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

/** The name of a resolved source in its map, with the map's `sourceRoot` before it. */
function rawSourceOf({ resolvedSources, sources, sourceRoot = '' }: TraceMap, source: string): string {
  const root = sourceRoot === '' || sourceRoot.endsWith('/') ? sourceRoot : `${sourceRoot}/`;
  return root + (sources[resolvedSources.indexOf(source)] ?? source);
}

/** Removes the line that keeps JSON from running as a script, if the server sends one: https://tc39.es/ecma426/#json-over-http-transport */
function withoutGuard(text: string): string {
  return text.startsWith(")]}") ? text.slice(text.indexOf('\n') + 1) : text;
}
