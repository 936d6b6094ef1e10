import { constants, PerformanceObserver } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { defineExperiment } from '../experiment';

/** A sample of the process between collections. */
export interface GcEventsData {
  /** Milliseconds since the process started, which is close to the start of V8's trace clock. */
  at: number;
  /** Megabytes of objects in V8's heap, and of buffers outside it. */
  heapMb: number;
  bufferMb: number;
  allocatedMb: number;
  /** Collections so far according to Node's `perf_hooks`, to compare with the trace. */
  observed: { scavenge: number; full: number };
}

const sliceMs = 50;
const keptAtOnceMb = 48;

const makers: Record<string, (bytes: number) => unknown> = {
  objects: (bytes) => Array.from({ length: Math.max(1, bytes >> 6) }, (_, at) => ({ at, before: at - 1, after: at + 1 })),
  arrays: (bytes) => new Array<number>(Math.max(1, bytes >> 3)).fill(1),
  strings: (bytes) => String(Math.random()).padEnd(bytes, '-'),
  'typed arrays': (bytes) => new Uint8Array(bytes),
};

/** Allocates as the reader chose, in small slices, while V8 traces its collections. */
export default defineExperiment({
  parameters: {
    what: { options: ['objects', 'arrays', 'strings', 'typed arrays'], initial: 'objects' },
    /** Approximate bytes of one item. */
    bytes: { least: 64, most: 262_144, initial: 4_096 },
    /** Approximate megabytes to allocate per second. */
    rateMb: { least: 1, most: 200, initial: 40 },
    /** The share of items that are kept; the oldest are dropped when there are too many. */
    keptPercent: { least: 0, most: 100, initial: 5 },
    seconds: { least: 1, most: 10, initial: 4 },
  },
  heapMb: 256,
  seconds: 15,
  flags: ['--trace-gc'],
  async run({ what, bytes, rateMb, keptPercent, seconds }, report) {
    const observed = { scavenge: 0, full: 0 };
    const count = (entries: PerformanceEntry[]) => {
      for (const { detail } of entries as (PerformanceEntry & { detail: { kind: number } })[]) {
        if (detail.kind === constants.NODE_PERFORMANCE_GC_MINOR) observed.scavenge++;
        if (detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR) observed.full++;
      }
    };
    const observer = new PerformanceObserver((list) => count(list.getEntries()));
    observer.observe({ entryTypes: ['gc'] });

    const make = makers[what] ?? String;
    const kept: unknown[] = [];
    const mostKept = Math.max(1, Math.floor((keptAtOnceMb * 2 ** 20) / bytes));
    const began = performance.now();
    let made = 0;
    for (;;) {
      const elapsed = (performance.now() - began) / 1000;
      if (elapsed >= seconds) break;
      const wanted = Math.ceil((Math.min(elapsed + sliceMs / 1000, seconds) * rateMb * 2 ** 20) / bytes);
      const until = performance.now() + sliceMs;
      while (made < wanted && performance.now() < until) {
        const item = make(bytes);
        if (made++ % 100 < keptPercent) kept.push(item);
      }
      if (kept.length > mostKept) kept.splice(0, kept.length - mostKept);
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      const allocatedMb = (made * bytes) / 2 ** 20;
      const sizes = { heapMb: heapUsed / 2 ** 20, bufferMb: arrayBuffers / 2 ** 20, allocatedMb };
      await report({ at: performance.now(), ...sizes, observed: { ...observed } } satisfies GcEventsData);
      await pause(Math.max(0, until - performance.now()));
    }
    count(observer.takeRecords());
    observer.disconnect();
  },
});
