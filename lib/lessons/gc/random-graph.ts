import { columns, type Graph, range, rows, type Thing } from './graph';

/** A random number generator with a seed (mulberry32), from 0 to 1, so that a failing test can be repeated. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A random element. @throws RangeError if the list is empty */
export function pick<T>(random: () => number, from: readonly T[]): T {
  const [one] = from.slice(Math.floor(random() * from.length));
  if (one === undefined) throw new RangeError('The list is empty.');
  return one;
}

/** A random graph of up to 5 variables and 20 objects, with cycles and weak references. */
export function randomGraph(random: () => number): Graph {
  const variables = range(0, 1 + Math.floor(random() * rows)).map((row): Thing => ({ id: `v${row}`, kind: 'variable', label: `v${row}`, column: 0, row }));
  const objects = range(0, 1 + Math.floor(random() * rows * (columns - 1))).map(
    (at): Thing => ({ id: `o${at}`, kind: 'object', label: `O${at}`, column: 1 + (at % (columns - 1)), row: Math.floor(at / (columns - 1)) }),
  );
  const things = [...variables, ...objects];
  const pairs = new Map<string, { from: string; to: string; isWeak?: boolean }>();
  for (let left = Math.floor(random() * things.length * 1.8); left > 0; left--) {
    const from = pick(random, things).id;
    const to = pick(random, objects).id;
    pairs.set(`${from} ${to}`, { from, to, ...(random() < 0.1 && { isWeak: true }) });
  }
  return { things, references: [...pairs.values()] };
}
