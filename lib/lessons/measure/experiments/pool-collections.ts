import { constants, PerformanceObserver } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { defineExperiment } from '../experiment';
import { compare } from '../reading';

interface Spark {
  x: number;
  y: number;
  age: number;
}

/** Variants that provide `sparks` points per step. No point survives the next step. */
const ways: Record<string, (sparks: number) => () => void> = {
  'a new object every time': (sparks) => {
    const alive: Spark[] = [];
    return () => {
      alive.length = 0;
      for (let at = 0; at < sparks; at++) alive.push({ x: at, y: 0, age: 0 });
    };
  },
  'taken from a pool, and given back': (sparks) => {
    const spare: Spark[] = Array.from({ length: sparks }, () => ({ x: 0, y: 0, age: 0 }));
    const alive: Spark[] = [];
    return () => {
      for (let spark = alive.pop(); spark; spark = alive.pop()) spare.push(spark);
      for (let spark = spare.pop(); spark; spark = spare.pop()) {
        spark.x = spare.length;
        spark.age = 0;
        alive.push(spark);
      }
    };
  },
};

/** Measures how often and how long V8 collects while short-lived objects are allocated or taken from a pool. */
export default defineExperiment({
  parameters: {
    sparks: { least: 1_000, most: 50_000, initial: 10_000 },
    steps: { least: 10, most: 500, initial: 200 },
    runs: { least: 3, most: 9, initial: 5 },
  },
  heapMb: 256,
  seconds: 60,
  async run({ sparks, steps, runs }, report) {
    let collections = 0;
    let pauseMs = 0;
    const count = (entries: PerformanceEntry[]) => {
      for (const entry of entries as (PerformanceEntry & { detail: { kind: number } })[]) {
        if (entry.detail.kind !== constants.NODE_PERFORMANCE_GC_MINOR) continue;
        collections += 1;
        pauseMs += entry.duration;
      }
    };
    const observer = new PerformanceObserver((list) => count(list.getEntries()));
    observer.observe({ entryTypes: ['gc'] });
    await compare(ways, runs, report, async (make) => {
      const step = make(sparks);
      step();
      await turn();
      count(observer.takeRecords());
      [collections, pauseMs] = [0, 0];
      const began = performance.now();
      for (let at = 0; at < steps; at++) step();
      const ms = performance.now() - began;
      await turn(); // entries are delivered between turns of the event loop
      count(observer.takeRecords());
      return { collections, pauseMs, ms };
    });
    observer.disconnect();
  },
});
