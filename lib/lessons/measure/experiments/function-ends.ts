import { constants, PerformanceObserver } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { defineExperiment } from '../experiment';

/** One combination of calls and objects, and the number of collections during it. */
export interface FunctionEndsData {
  way: 'calls without objects' | 'calls with objects' | 'objects, hardly a call';
  calls: number;
  objects: number;
  collections: number;
}

/**
 * An object of two references. A number in a field may or may not need its own heap object, as V8's compiler decides.
 */
interface Couple {
  left: object;
  right: object;
}

const hundred = 100;
let sink = 0;
/**
 * Keeps each object reachable for a while. V8 may optimise away the allocation of an object that is overwritten at
 * once.
 */
const seen: Couple[] = [];

/** A call with local variables and no object. It is recursive, so that V8 cannot inline all calls. */
function onlyNumbers(value: number, depth: number): number {
  const half = value >> 1;
  const rest = value - half;
  return depth === 0 ? half ^ rest : onlyNumbers(rest, depth - 1) + half;
}

/** Allocates a hundred objects in one call. */
function manyObjects(): void {
  for (let made = 0; made < hundred; made++) seen[made & 63] = { left: seen, right: seen };
}

function oneObject(value: number, depth: number): number {
  seen[depth & 63] = { left: seen, right: seen };
  return depth === 0 ? value : oneObject(value + 1, depth - 1);
}

/**
 * Tests whether a function that ends causes a collection: the same number of calls with objects and without, and the
 * same number of objects in a hundredth of the calls.
 */
export default defineExperiment({
  parameters: { millions: { least: 1, most: 20, initial: 10 } },
  heapMb: 256,
  seconds: 30,
  // A nursery that grows would favour the later variants. Without concurrent recompilation the size of an object
  // literal does not depend on the timing of another thread: it is two words longer until its function is compiled.
  flags: ['--min-semi-space-size=4', '--max-semi-space-size=4', '--no-concurrent-recompilation'],
  async run({ millions }, report) {
    const calls = millions * 1_000_000;
    const ways: Omit<FunctionEndsData, 'collections'>[] = [
      { way: 'calls without objects', calls, objects: 0 },
      { way: 'calls with objects', calls, objects: calls },
      { way: 'objects, hardly a call', calls: calls / hundred, objects: calls },
    ];
    for (const one of ways) {
      spend(one.way, 2_000_000); // compiled before the measurement
      await turn();
      globalThis.gc?.();
      const collections = await collectionsDuring(() => spend(one.way, calls));
      await report({ ...one, collections } satisfies FunctionEndsData);
    }
    if (sink === 0.5) throw new Error('The work was not done.'); // reads the result of the work
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
  await turn(); // waits until the events of the collection above have been delivered
  observer.observe({ entryTypes: ['gc'] });
  work();
  await turn();
  await turn();
  ofV8(observer.takeRecords());
  observer.disconnect();
  return count;
}
