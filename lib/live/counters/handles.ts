import type { Replacements } from './replacements';

/** Counts the threads that were started and not ended. */
export function countWorkers(replacements: Replacements): () => number {
  let running = 0;
  const ended = new WeakSet<Worker>();
  replacements.put<typeof Worker>(globalThis, 'Worker', (original) =>
    new Proxy(original, {
      construct(target, given, asked) {
        const worker = Reflect.construct(target, given, asked) as Worker;
        running += 1;
        return worker;
      },
    }));
  replacements.put<(this: Worker) => void>(Worker.prototype, 'terminate', (original) =>
    function terminate() {
      if (!ended.has(this)) running -= 1;
      ended.add(this);
      original.call(this);
    });
  return () => running;
}

/** Payloads that no object of the page stands for: how many each visit made, and for each that is there, its visit. */
export interface Handles {
  readonly made: ReadonlyMap<number, number>;
  readonly there: () => number[];
}

/** Object URLs: made, and not revoked. */
export function countAddresses(replacements: Replacements, visit: () => number): Handles {
  const made = new Map<number, number>();
  const open = new Map<string, number>();
  replacements.put<typeof URL.createObjectURL>(URL, 'createObjectURL', (original) => (of) => {
    const address = original.call(URL, of);
    open.set(address, visit());
    made.set(visit(), (made.get(visit()) ?? 0) + 1);
    return address;
  });
  replacements.put<typeof URL.revokeObjectURL>(URL, 'revokeObjectURL', (original) => (address) => {
    open.delete(address);
    original.call(URL, address);
  });
  return { made, there: () => [...open.values()] };
}

/** Marks of the user timing: made, and in the timeline, which tells them apart by their time. */
export function countMarks(replacements: Replacements, visit: () => number): Handles {
  const made = new Map<number, number>();
  const visitAt = new Map<number, number>();
  replacements.put<Performance['mark']>(Performance.prototype, 'mark', (original) =>
    function mark(this: Performance, name, options) {
      const entry = original.call(this, name, options);
      visitAt.set(entry.startTime, visit());
      made.set(visit(), (made.get(visit()) ?? 0) + 1);
      return entry;
    });
  const there = () => performance.getEntriesByType('mark').flatMap(({ startTime }) => visitAt.get(startTime) ?? []);
  return { made, there };
}

/**
 * Style sheets that scripts made, and that the document has adopted. The browser drops the object of one that no script
 * holds and makes another when it is asked, so neither a canary nor a map would know it again; the list is as long as it is.
 */
export function countSheets(replacements: Replacements, visit: () => number): Handles {
  const made = new Map<number, number>();
  const before = document.adoptedStyleSheets.length;
  replacements.put<typeof CSSStyleSheet>(globalThis, 'CSSStyleSheet', (original) =>
    new Proxy(original, {
      construct(target, given, asked) {
        made.set(visit(), (made.get(visit()) ?? 0) + 1);
        return Reflect.construct(target, given, asked) as object;
      },
    }));
  // Every visit appends to the list, and takes out its own: what is there is of the earliest visits.
  const there = () =>
    [...made].flatMap(([of, count]) => Array.from({ length: count }, () => of)).slice(0, document.adoptedStyleSheets.length - before);
  return { made, there };
}
