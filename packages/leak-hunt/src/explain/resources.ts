import { plainName } from '../detect/growth';
import type { Growth } from '../detect/types';
import { isDetached } from '../heap/detachedness';
import { at, type Snapshot } from '../heap/snapshot';
import type { PathNode } from '../heap/types';
import { heapIdOf, heapIdOfTarget } from '../record/resource-tracker';
import type { Cdp, LeakKind, Resources } from '../record/types';
import type { Handles } from './path-nodes';
import type { Scripts } from './scripts';
import { firstOwn, lineOf, locationsOn } from './stack-lines';
import type { ExplainedLeak, Leak, Line, Place } from './types';

/** A resource that every visit leaves open, with the place that opened it and the heap object that represents it. */
export interface OpenResource {
  growth: Growth<Resources>;
  node: number | undefined;
  /** The object that a listener is on. */
  target: number | undefined;
  place: Place | null;
  /** The library's line, if a library opened it. */
  library: Place | null;
}

/** Finds the heap object and the source line of each resource whose number grows. */
export async function locateResources(
  cdp: Cdp,
  scripts: Scripts,
  snapshot: Snapshot,
  growths: readonly Growth<Resources>[],
): Promise<OpenResource[]> {
  const ids: { node: number | undefined; target: number | undefined }[] = [];
  for (const growth of growths) ids.push({ node: await heapIdOf(cdp, growth), target: await heapIdOfTarget(cdp, growth) });
  const nodes = snapshot.nodesWithIds(ids.flatMap(({ node, target }) => [node, target]).filter((id) => id !== undefined));
  const located: OpenResource[] = [];
  for (const [i, growth] of growths.entries()) {
    const { source: place, library } = await whereOpened(scripts, growth.stacks);
    located.push({ growth, node: nodes.get(ids[i]?.node ?? -1), target: nodes.get(ids[i]?.target ?? -1), place, library });
  }
  return located;
}

/** The resources without the characters of a storage whose entries grow, too: that is one leak. */
export function withoutTextsOfEntries(resources: readonly OpenResource[]): OpenResource[] {
  const names = new Set(resources.map(({ growth }) => growth.what));
  return resources.filter(({ growth: { what } }) => !what.endsWith('Storage text') || !names.has(what.replace(/text$/, 'entry')));
}

/** The leaks without the listeners that the statement of another leak has added: who mends the one has mended both. */
export function withoutOwnListeners<T extends Pick<ExplainedLeak, 'kind' | 'path' | 'perVisit' | 'source'>>(leaks: readonly T[]): T[] {
  const statementOf = ({ perVisit, source }: T) => (source ? `${source.file}:${source.line} ${perVisit}` : undefined);
  const isUnplaced = ({ kind, path }: T) => kind === 'listener' && path.length === 0;
  const told = new Set(leaks.filter((leak) => !isUnplaced(leak)).map(statementOf));
  return leaks.filter((leak) => !isUnplaced(leak) || leak.source === null || !told.has(statementOf(leak)));
}

/** Whether a resource stays open only because a leak's objects stay alive. Then it is part of that leak. */
export function isPartOf(snapshot: Snapshot, retained: Uint8Array, { growth, node }: OpenResource): boolean {
  if (node !== undefined) return at(retained, node) === 1;
  if (growth.sample !== undefined && growth.kind !== 'timing') return false;
  // The tracker only counted these resources. They belong to the leak if it retains as many objects of the same name.
  // The tracker counts elements in the document only, so detached elements do not count here.
  const name = growth.what === 'adopted style sheet' ? 'CSSStyleSheet' : growth.what;
  const isCounted = (other: number) => at(retained, other) === 1 && plainName(snapshot.name(other)) === name && !isDetached(snapshot, other);
  const wanted = growth.perVisit * growth.series.slice(1, -1).length;
  let counted = 0;
  for (let other = 0; counted < wanted && other < snapshot.nodeCount; other++) if (isCounted(other)) counted++;
  return counted >= wanted;
}

/**
 * The resources of a leak, those first that keep it alive. A listener on an object that the leak itself retains keeps nothing.
 * @param retained marks (1) all that the leak retains
 */
export function keepersFirst(resources: readonly OpenResource[], retained: Uint8Array): OpenResource[] {
  const isInside = ({ target }: OpenResource) => target !== undefined && at(retained, target) === 1;
  return [...resources].sort((a, b) => Number(isInside(a)) - Number(isInside(b)));
}

/** The names of a leak's listener and callback, from the resources of the leak. Resources on its path take precedence. */
export function handlesOf(resources: readonly OpenResource[], path: readonly PathNode[]): Handles {
  const isOnPath = ({ node: subject }: OpenResource) => path.some(({ node }) => node === subject);
  const ordered = [...resources].sort((a, b) => Number(isOnPath(b)) - Number(isOnPath(a)));
  const named = (...kinds: string[]) => ordered.find(({ growth }) => kinds.includes(growth.kind))?.growth.what;
  return { listener: named('listener') ?? 'event listener', callback: named('timer', 'frame') ?? 'pending callback' };
}

const tellingOrder: readonly LeakKind[] = ['worker', 'socket', 'channel', 'port', 'media', 'observer', 'timer', 'frame', 'listener'];

/** The resource that gives a leak its name if none of the leak's objects has a class of its own. */
export function mostTelling(resources: readonly OpenResource[]): { name: string; kind: LeakKind; growth: Growth<Resources> } | undefined {
  const worth = (kind: LeakKind) => tellingOrder.indexOf(kind) + 1 || tellingOrder.length + 1;
  const [best] = [...resources].sort((a, b) => worth(a.growth.kind) - worth(b.growth.kind));
  return best && { name: best.growth.what, kind: best.growth.kind, growth: best.growth };
}

const endings: Record<string, string> = {
  listener: 'is never removed',
  timer: 'is never cleared',
  frame: 'is never cancelled',
  observer: 'is never disconnected',
  worker: 'is never terminated',
  'object-url': 'is never revoked',
  timing: 'is never cleared',
  dom: 'is never taken out of the document',
  style: 'is never removed',
  storage: 'is never removed',
  history: 'is never gone back from',
};

/** What grows in place, as the tracker counts it: `WebAssembly.Memory page`. Undefined for a resource that is opened. */
function grownInPlace(what: string): { name: string; unit: string; bytes: number } | undefined {
  const [, name, unit] = /^(.*) (byte|page)$/.exec(what) ?? [];
  return name === undefined || unit === undefined ? undefined : { name, unit, bytes: unit === 'page' ? 65_536 : 1 };
}

/** The leak for a resource that belongs to no other leak. */
export function leakOf({ growth, place, library }: OpenResource): Leak & Pick<ExplainedLeak, 'path' | 'series'> {
  const { what, kind, perVisit, series } = growth;
  const grown = grownInPlace(what);
  const count = series.reduce((sum, left) => sum + left, 0);
  return {
    name: grown?.name ?? what,
    kind,
    heap: 'page',
    perVisit,
    count,
    retainedBytes: count * (grown?.bytes ?? 0),
    source: place,
    library,
    sentence: sentenceOf(growth),
    trace: ['(browser)', what],
    path: [],
    series,
  };
}

function sentenceOf({ what, kind, perVisit }: Growth<Resources>): string {
  const grown = grownInPlace(what);
  if (grown) {
    const more = `${perVisit.toLocaleString('en-US')} ${grown.unit}${perVisit === 1 ? '' : 's'}${grown.unit === 'page' ? ' of 64 KB' : ''}`;
    return `Every visit makes what is in \`${grown.name}\` longer by ${more}, and nothing makes it shorter.`;
  }
  const [, attribute, element] = /^(.*) of (<[^>]+>)$/.exec(what) ?? [];
  if (attribute !== undefined) return `Every visit adds ${added(attribute, perVisit)} to \`${element}\`, which stays in the document.`;
  const many = perVisit === 1 ? `one \`${what}\` that ${endings[kind] ?? 'is never closed'}` : `${perVisit} of \`${what}\``;
  const keeper = what === 'nested Worker' ? 'another worker started it' : 'the browser itself keeps it';
  return `Every visit leaves ${many}; ${keeper}.`;
}

/** What is added to an element: `one attribute`, `40 characters of text`. */
function added(what: string, many: number): string {
  if (what === 'text') return `${many} characters of text`;
  return many === 1 ? `one ${what}` : `${many} ${what}s`;
}

/** The first line on the stacks that is in the author's own files; else the first that has a place. */
async function whereOpened(scripts: Scripts, stacks: readonly string[]): Promise<Line> {
  return firstOwn(scripts, stacks.map((stack) => () => lineOf(scripts, locationsOn(scripts, stack))));
}
