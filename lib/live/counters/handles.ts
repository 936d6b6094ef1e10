import type { Replacements } from './replacements';

/** Counts workers that were started and not terminated. */
export function countWorkers(replacements: Replacements): () => number {
  let running = 0;
  const ended = new WeakSet<Worker>();
  replacements.put<typeof Worker>(globalThis, 'Worker', (original) =>
    new Proxy(original, {
      construct(target, args, newTarget) {
        const worker = Reflect.construct(target, args, newTarget) as Worker;
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

/**
 * Payloads that are not JavaScript objects of the page: how many each visit made, and the visit of each one that is
 * alive.
 */
export interface Handles {
  readonly made: ReadonlyMap<number, number>;
  readonly alive: () => number[];
}

/** Counts object URLs that were created and not revoked. */
export function countObjectUrls(replacements: Replacements, visit: () => number): Handles {
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
  return { made, alive: () => [...open.values()] };
}

/** Counts user timing marks that are in the performance timeline. Their start time identifies them. */
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
  const alive = () => performance.getEntriesByType('mark').flatMap(({ startTime }) => visitAt.get(startTime) ?? []);
  return { made, alive };
}

/**
 * Counts constructed style sheets that the document has adopted. The browser drops the JavaScript object of a sheet
 * that no script holds and creates another one on access. Neither a canary nor a map would recognise it, so this
 * counter reads the length of the list.
 */
export function countSheets(replacements: Replacements, visit: () => number): Handles {
  const made = new Map<number, number>();
  const before = document.adoptedStyleSheets.length;
  replacements.put<typeof CSSStyleSheet>(globalThis, 'CSSStyleSheet', (original) =>
    new Proxy(original, {
      construct(target, args, newTarget) {
        made.set(visit(), (made.get(visit()) ?? 0) + 1);
        return Reflect.construct(target, args, newTarget) as object;
      },
    }));
  // A visit appends its sheets to the list and removes only its own. Remaining sheets are therefore assigned to the
  // earliest visits.
  const alive = () =>
    [...made].flatMap(([of, count]) => Array.from({ length: count }, () => of)).slice(0, document.adoptedStyleSheets.length - before);
  return { made, alive };
}
