import { constants, PerformanceObserver } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { defineExperiment } from '../experiment';

/** One way of spending calls and bytes, and the collections that V8 made meanwhile. */
export interface FunctionEndsData {
  way: 'calls without objects' | 'calls with objects' | 'objects, hardly a call';
  calls: number;
  objects: number;
  collections: number;
}

/** Of two references: a number in a field may need an object of its own, or not, as V8's compiler decides. */
interface Couple {
  left: object;
  right: object;
}

const hundred = 100;
let sink = 0;
/** Where each object is seen for a while: one that is overwritten at once need not be made at all, and V8 finds out when it likes. */
const seen: Couple[] = [];

/** A call with variables of its own and no object; it calls itself, so that V8 cannot replace all calls by their body. */
function onlyNumbers(value: number, depth: number): number {
  const half = value >> 1;
  const rest = value - half;
  return depth === 0 ? half ^ rest : onlyNumbers(rest, depth - 1) + half;
}

/** A hundred objects in one call. */
function manyObjects(): void {
  for (let made = 0; made < hundred; made++) seen[made & 63] = { left: seen, right: seen };
}

function oneObject(value: number, depth: number): number {
  seen[depth & 63] = { left: seen, right: seen };
  return depth === 0 ? value : oneObject(value + 1, depth - 1);
}

/** Does a function that ends make V8 collect? The same number of calls, with objects and without, and as many objects in a hundredth of the calls. */
export default defineExperiment({
  parameters: { millions: { least: 1, most: 20, initial: 10 } },
  heapMb: 256,
  seconds: 30,
  // A nursery that grows in the meantime would make later ways look better; and a literal is two words longer as long as
  // its function is not compiled, so that is not left to another thread's luck.
  flags: ['--min-semi-space-size=4', '--max-semi-space-size=4', '--no-concurrent-recompilation'],
  async run({ millions }, report) {
    const calls = millions * 1_000_000;
    const ways: Omit<FunctionEndsData, 'collections'>[] = [
      { way: 'calls without objects', calls, objects: 0 },
      { way: 'calls with objects', calls, objects: calls },
      { way: 'objects, hardly a call', calls: calls / hundred, objects: calls },
    ];
    for (const one of ways) {
      spend(one.way, 2_000_000); // compiled before it counts
      await turn();
      globalThis.gc?.();
      const collections = await collectionsDuring(() => spend(one.way, calls));
      await report({ ...one, collections } satisfies FunctionEndsData);
    }
    if (sink === 0.5) throw new Error('The work was not done.'); // reads what the work wrote
  },
});

function spend(way: FunctionEndsData['way'], times: number): void {
  const rounds = times / hundred;
  if (way === 'calls without objects') for (let round = 0; round < rounds; round++) sink = (sink + onlyNumbers(round, hundred - 1)) | 0;
  if (way === 'calls with objects') for (let round = 0; round < rounds; round++) sink = (sink + oneObject(round, hundred - 1)) | 0;
  if (way === 'objects, hardly a call') for (let round = 0; round < rounds; round++) manyObjects();
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
