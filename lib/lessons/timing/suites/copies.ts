import type { Suite } from './suite';

interface Order {
  id: number;
  customer: { name: string; city: string };
  lines: { product: string; pieces: number; price: number }[];
}

const orders = 1_000;

function makeOrders(): Order[] {
  return Array.from({ length: orders }, (_, id) => ({
    id,
    customer: { name: `Customer ${id}`, city: `City ${id % 40}` },
    lines: Array.from({ length: 4 }, (_line, at) => ({ product: `Product ${id * 4 + at}`, pieces: at + 1, price: at * 3 + 2 })),
  }));
}

/** A number from the last element of the copy. */
const answerOf = (copy: readonly Order[]) => copy.length + (copy.at(-1)?.lines.at(-1)?.price ?? 0);

export const copies: Suite = {
  title: 'A copy of a large object',
  job: `Hand on ${orders.toLocaleString('en')} orders of four lines each: ${(orders * 7).toLocaleString('en')} objects.`,
  alternatives: [
    {
      id: 'reference',
      label: 'the reference',
      prepare() {
        const original = makeOrders();
        return () => answerOf(original);
      },
    },
    {
      id: 'shallow',
      label: 'a shallow copy: [...orders]',
      prepare() {
        const original = makeOrders();
        return () => answerOf([...original]);
      },
    },
    {
      id: 'clone',
      label: 'structuredClone',
      prepare() {
        const original = makeOrders();
        return () => answerOf(structuredClone(original));
      },
    },
    {
      id: 'json',
      label: 'JSON, there and back',
      prepare() {
        const original = makeOrders();
        return () => answerOf(JSON.parse(JSON.stringify(original)) as Order[]);
      },
    },
    {
      id: 'changed',
      label: 'one order changed, the rest shared',
      prepare() {
        const original = makeOrders();
        return () => answerOf(original.with(0, { ...(original[0] as Order), id: -1 }));
      },
    },
  ],
};
