import { readFile } from 'node:fs/promises';
import { evaluate, type RemoteObject } from './evaluate';
import { documentReplaced } from './heap-id-probe';
import { heapIdOfRemote } from './heap-object';
import { match, startedElsewhere, type Thread } from './threads';
import { type Cdp, type LeakKind, middleVisit, type Resources } from './types';

/** The text of the tracker's script. It must run in the page before the page's own scripts. */
export async function trackerScript(): Promise<string> {
  const parts = ['resource-tracker.js', 'growth-tracker.js', 'element-tracker.js'].map((name) => readFile(new URL(`./page/${name}`, import.meta.url), 'utf8'));
  return `${(await Promise.all(parts)).join('\n')}//# sourceURL=leak-hunt-tracker.js\n`;
}

/**
 * Puts the tracker into every document that this session's page loads from now on.
 * @param isOpen whether it is put into the open document, too, if that has none. There it misses what goes by functions that the
 *   page's scripts have taken from the browser's objects before
 */
export async function installTracker(cdp: Cdp, isOpen = false): Promise<void> {
  const source = await trackerScript();
  await cdp.send('Page.enable');
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source });
  if (isOpen) await evaluate(cdp, `if (!globalThis.__leakHuntTracker) {\n${source}\n}`);
}

interface Opened {
  id: number;
  kind: LeakKind;
  what: string;
  stack: string;
  visit: number;
  /** A worker's address. */
  url?: string;
}

/** What the tracker has recorded of one series of visits. */
export interface Reading {
  open: Opened[];
  /** Elements by tag: before the first visit, and after each. */
  counts: Record<string, number>[];
  /** By what is counted, the stacks that added to it. */
  feeds: Record<string, string[]>;
}

/** Tells the tracker, if the page has one, that a visit begins. Visit 0 resets its records. */
export async function beginVisit(cdp: Cdp, visit: number): Promise<void> {
  await evaluate(cdp, `globalThis.__leakHuntTracker?.beginVisit(${visit})`);
}

/**
 * How long, in milliseconds, until the timeouts that the page is waiting for have run, its animations have ended, and each
 * of its intervals has run once. What takes longer than `limit` does not count. 0 if the page waits for nothing, or has no
 * tracker.
 * @param elapsed the time, in milliseconds, that has passed already: a shorter interval has run in it
 */
export async function pendingMs(cdp: Cdp, limit: number, elapsed: number): Promise<number> {
  const { value } = await evaluate(cdp, `globalThis.__leakHuntTracker?.pendingMs(${limit}, ${elapsed})`);
  return typeof value === 'number' ? value : 0;
}

/** Tells the tracker that the visits from now on are not recorded, so that it need not read their stacks. */
export async function endVisits(cdp: Cdp): Promise<void> {
  await evaluate(cdp, 'if (globalThis.__leakHuntTracker) globalThis.__leakHuntTracker.visit = -1; 0');
}

/** V8's object id of the tracker. Undefined if the page has none. */
export async function heapIdOfTracker(cdp: Cdp): Promise<number | undefined> {
  return heapIdOfResult(cdp, await evaluate(cdp, 'globalThis.__leakHuntTracker'));
}

/**
 * Reads the open resources from the tracker after the last visit. Workers count only if their thread runs. Undefined if the
 * page has no tracker.
 * @throws Error if the page has loaded another document, because then the counts are lost
 */
export async function readTracker(cdp: Cdp, visits: number, threads: readonly Thread[]): Promise<Resources[] | undefined> {
  const reading = await readingOf(cdp, visits);
  return reading && resourcesOf(reading, visits, threads);
}

/** What the tracker has recorded. Undefined if the page has no tracker. @throws Error if the page has loaded another document */
export async function readingOf(cdp: Cdp, visits: number): Promise<Reading | undefined> {
  const { value } = await evaluate(cdp, 'globalThis.__leakHuntTracker?.read()', { returnByValue: true });
  if (!value) return undefined;
  const reading = value as Reading;
  if (reading.counts.length !== visits + 1) throw new Error(documentReplaced);
  return reading;
}

/** The open resources of a reading. Workers count only if their thread runs. */
export function resourcesOf({ open, counts, feeds }: Reading, visits: number, threads: readonly Thread[]): Resources[] {
  const workers = open.filter(isWorker);
  const { alive, others } = match(workers, threads);
  const running = open.filter((entry) => !isWorker(entry) || alive.has(entry));
  return [...opened(running, visits), ...startedElsewhere(others, alive, visits), ...counted(counts, feeds)];
}

/** A reading without the resources that have been closed since. */
export async function stillOpen(cdp: Cdp, reading: Reading): Promise<Reading> {
  if (reading.open.length === 0) return reading;
  const ids = JSON.stringify(reading.open.map(({ id }) => id));
  const { value } = await evaluate(cdp, `globalThis.__leakHuntTracker?.stillOpen(${ids}) ?? []`, { returnByValue: true });
  const open = new Set(value as number[]);
  return { ...reading, open: reading.open.filter(({ id }) => open.has(id)) };
}

/** Tells the tracker that another walk begins in the page. The stacks of the walk before do not count. */
export async function beginWalk(cdp: Cdp): Promise<void> {
  await evaluate(cdp, 'if (globalThis.__leakHuntTracker) { globalThis.__leakHuntTracker.visit = -1; globalThis.__leakHuntTracker.feeds.clear(); } 0');
}

function isWorker(entry: Opened): entry is Opened & { url: string } {
  return entry.url !== undefined;
}

/** The last of the first three visits. */
const lastOfFirst = 2;

function opened(open: readonly Opened[], visits: number): Resources[] {
  const groups = new Map<string, Resources & { first: number[] }>();
  for (const { id, kind, what, stack, visit } of open) {
    const key = `tracker ${what} ${stack}`;
    const group = groups.get(key) ?? { key, kind, what, stacks: [stack], series: new Array<number>(visits).fill(0), nodes: [], sample: undefined, first: [] };
    group.series[visit] = (group.series[visit] ?? 0) + 1;
    if (visit === middleVisit(visits)) group.sample = id;
    if (visit <= lastOfFirst) group.first.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What is counted besides elements, by the key of the count. `feed`: what the tracker calls the statements that add to it. */
const countedKinds: Record<string, { kind: LeakKind; feed: string }> = {
  'adopted style sheet': { kind: 'dom', feed: '' },
  'localStorage entry': { kind: 'storage', feed: 'localStorage' },
  'localStorage text': { kind: 'storage', feed: 'localStorage' },
  'sessionStorage entry': { kind: 'storage', feed: 'sessionStorage' },
  'sessionStorage text': { kind: 'storage', feed: 'sessionStorage' },
  'ArrayBuffer byte': { kind: 'buffer', feed: 'ArrayBuffer byte' },
  'SharedArrayBuffer byte': { kind: 'buffer', feed: 'SharedArrayBuffer byte' },
  'WebAssembly.Memory page': { kind: 'wasm', feed: 'WebAssembly.Memory page' },
  'stored cookie': { kind: 'storage', feed: 'cookie' },
};

function counted(counts: Reading['counts'], feeds: Reading['feeds']): Resources[] {
  return Object.keys(counts.at(-1) ?? {}).map((key) => {
    const series = stillThere(counts.slice(1).map((count, i) => (count[key] ?? 0) - (counts[i]?.[key] ?? 0)));
    const { kind, feed } = countedKinds[key] ?? { kind: 'dom', feed: '' };
    const what = key in countedKinds || key.includes(' of ') ? key : `<${key}>`;
    return { key: `tracker ${what}`, kind, what, stacks: feeds[feed] ?? [], series, nodes: [], sample: undefined };
  });
}

/**
 * What is there at the end, by the visit that added it. What a visit takes away is what the visits right before it have added, as
 * in a stack; what it takes away from before the visits is made up for by later ones.
 * @param changes by how much the count changed in each visit
 */
export function stillThere(changes: readonly number[]): number[] {
  const left: number[] = [];
  let missing = 0;
  for (const change of changes) {
    missing -= change;
    left.push(Math.max(0, -missing));
    missing = Math.max(0, missing);
    for (let i = left.length - 1; i >= 0 && missing > 0; i--) {
      const taken = Math.min(missing, left[i] ?? 0);
      left[i] = (left[i] ?? 0) - taken;
      missing -= taken;
    }
  }
  return left;
}

/** What the tracker counts now, by key. Empty if the page has no tracker. */
export async function countsNow(cdp: Cdp): Promise<Record<string, number>> {
  const { value } = await evaluate(cdp, 'globalThis.__leakHuntTracker?.count() ?? {}', { returnByValue: true });
  return value as Record<string, number>;
}

/** The tracker's number of the newest open resource that is of the same kind as these. */
export async function newestLike(cdp: Cdp, ids: readonly number[]): Promise<number> {
  const { value } = await evaluate(cdp, `globalThis.__leakHuntTracker?.newestLike(${JSON.stringify(ids)}) ?? 0`, { returnByValue: true });
  return Number(value);
}

/** V8's object id of a resource, or of the callback that it retains. Undefined if it has none, or if it was collected. */
export async function heapIdOf(cdp: Cdp, { sample }: Resources): Promise<number | undefined> {
  if (sample === undefined) return undefined;
  return heapIdOfResult(cdp, await evaluate(cdp, `globalThis.__leakHuntTracker.subjectOf(${sample})`));
}

/** V8's object id of the object that a listener is on. Undefined for other resources, and if it was collected. */
export async function heapIdOfTarget(cdp: Cdp, { sample, kind }: Resources): Promise<number | undefined> {
  if (sample === undefined || kind !== 'listener') return undefined;
  return heapIdOfResult(cdp, await evaluate(cdp, `globalThis.__leakHuntTracker.targetOf(${sample})`));
}

async function heapIdOfResult(cdp: Cdp, { objectId }: RemoteObject): Promise<number | undefined> {
  if (objectId === undefined) return undefined;
  const id = await heapIdOfRemote(cdp, objectId);
  await cdp.send('Runtime.releaseObject', { objectId });
  return Number(id);
}
