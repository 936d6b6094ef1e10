import { constants, PerformanceObserver } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { defineExperiment } from '../experiment';

/** One way of spending calls and bytes, and the collections that V8 made meanwhile. */
export interface FunctionEndsData {
  way: 'calls without objects' | 'calls with objects' | 'objects without calls';
  calls: number;
  objects: number;
  collections: number;
}

interface Point {
  x: number;
  y: number;
}

let sink = 0;
const keep: { last: Point | undefined } = { last: undefined };

/** A call with variables of its own and no object; it calls itself, so that V8 cannot replace all calls by their body. */
function onlyNumbers(value: number, depth: number): number {
  const half = value >> 1;
  const rest = value - half;
  return depth === 0 ? half ^ rest : onlyNumbers(rest, depth - 1) + half;
}

function oneObject(value: number, depth: number): number {
  keep.last = { x: value, y: depth };
  return depth === 0 ? keep.last.x : oneObject(value + 1, depth - 1);
}

const depth = 99;

/** Does a function that ends make V8 collect? The same number of calls, with objects and without, and objects without calls. */
export default defineExperiment({
  parameters: { millions: { least: 1, most: 20, initial: 10 } },
  heapMb: 256,
  seconds: 30,
  // A nursery that grows in the meantime would make later ways look better.
  flags: ['--min-semi-space-size=4', '--max-semi-space-size=4'],
  async run({ millions }, report) {
    const calls = millions * 1_000_000;
    const ways: Omit<FunctionEndsData, 'collections'>[] = [
      { way: 'calls without objects', calls, objects: 0 },
      { way: 'calls with objects', calls, objects: calls },
      { way: 'objects without calls', calls: 0, objects: calls },
    ];
    for (const one of ways) {
      spend(one.way, 200_000); // compiled before it counts
      await turn();
      globalThis.gc?.();
      const collections = await collectionsDuring(() => spend(one.way, calls));
      await report({ ...one, collections } satisfies FunctionEndsData);
    }
    if (sink === 0.5) throw new Error('The work was not done.'); // reads what the work wrote
  },
});

function spend(way: FunctionEndsData['way'], times: number): void {
  const rounds = times / (depth + 1);
  if (way === 'calls without objects') for (let round = 0; round < rounds; round++) sink += onlyNumbers(round, depth);
  if (way === 'calls with objects') for (let round = 0; round < rounds; round++) sink += oneObject(round, depth);
  if (way === 'objects without calls') for (let made = 0; made < times; made++) keep.last = { x: made, y: made };
}

async function collectionsDuring(work: () => void): Promise<number> {
  let count = 0;
  const ofV8 = (entries: PerformanceEntry[]) => {
    const kinds = (entries as (PerformanceEntry & { detail: { kind: number } })[]).map(({ detail }) => detail.kind);
    count += kinds.filter((kind) => kind === constants.NODE_PERFORMANCE_GC_MINOR || kind === constants.NODE_PERFORMANCE_GC_MAJOR).length;
  };
  const observer = new PerformanceObserver((list) => ofV8(list.getEntries()));
  await turn(); // what the collection by hand has left to report is over
  observer.observe({ entryTypes: ['gc'] });
  work();
  await turn();
  await turn();
  ofV8(observer.takeRecords());
  observer.disconnect();
  return count;
}
