import { defineExperiment } from '../experiment';
import { bytesKept, compare, msOf, memoryFlags } from '../reading';

interface Order {
  id: number;
  customer: { name: string };
  lines: { product: string; pieces: number }[];
}

function makeOrders(count: number): Order[] {
  return Array.from({ length: count }, (_, id) => ({
    id,
    customer: { name: `Customer ${id}` },
    lines: Array.from({ length: 4 }, (_line, at) => ({ product: `Product ${4 * id + at}`, pieces: at + 1 })),
  }));
}

const ways: Record<string, (original: Order[]) => unknown> = {
  'the reference': (original) => original,
  '[...orders], shallow': (original) => [...original],
  'one order changed, the rest shared': (original) => original.with(0, { ...(original[0] as Order), id: -1 }),
  structuredClone: (original) => structuredClone(original),
  'JSON, there and back': (original) => JSON.parse(JSON.stringify(original)) as Order[],
};

/** Measures what a copy of a large object costs in addition to the original. */
export default defineExperiment({
  parameters: { orders: { least: 100, most: 50_000, initial: 4_000 }, runs: { least: 3, most: 9, initial: 5 } },
  heapMb: 512,
  seconds: 60,
  flags: memoryFlags,
  async run({ orders, runs }, report) {
    const original = makeOrders(orders);
    await compare(ways, runs, report, (copy) => ({ bytes: bytesKept(() => copy(original)), ms: msOf(() => copy(original)) }));
  },
});
