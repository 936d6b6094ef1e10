/** A kind of value that the lesson on allocation measures, and how to fill a list with such values. */
export interface ValueKind {
  name: string;
  group: 'primitive' | 'object';
  /** Puts `list.length` values into the list, or one object that contains as many. */
  fill: (list: unknown[]) => void;
}

const each = (make: (at: number) => unknown) => (list: unknown[]) => {
  for (let at = 0; at < list.length; at++) list[at] = make(at);
};

/** A new flat string; concatenation would create a tree of its parts. */
const text = (at: number, length: number, first: number) =>
  String.fromCharCode(...Array.from({ length }, (_, place) => first + ((at >> (place % 16)) % 16)));

/** A function that captures one variable. It has no name, because a name would be stored as well. */
const counter = (from: number) => () => from++;

export const valueKinds: readonly ValueKind[] = [
  { name: 'small whole number', group: 'primitive', fill: each((at) => at) },
  { name: 'number with a fraction', group: 'primitive', fill: each((at) => at + 0.5) },
  { name: 'true or false', group: 'primitive', fill: each((at) => at % 2 === 0) },
  { name: 'bigint of 64 bits', group: 'primitive', fill: each((at) => 2n ** 62n + BigInt(at)) },
  { name: 'symbol', group: 'primitive', fill: each(() => Symbol()) },
  { name: 'the same string again', group: 'primitive', fill: each(() => 'one text, many references') },
  { name: 'string, 10 letters', group: 'primitive', fill: each((at) => text(at, 10, 97)) },
  { name: 'string, 100 letters', group: 'primitive', fill: each((at) => text(at, 100, 97)) },
  { name: 'string, 100 Chinese signs', group: 'primitive', fill: each((at) => text(at, 100, 0x4e00)) },
  { name: 'object, no property', group: 'object', fill: each(() => ({})) },
  { name: 'object, 2 properties', group: 'object', fill: each((at) => ({ a: at, b: at })) },
  {
    name: 'object, 10 properties',
    group: 'object',
    fill: each((at) => ({ a: at, b: at, c: at, d: at, e: at, f: at, g: at, h: at, i: at, j: at })),
  },
  { name: 'array, empty', group: 'object', fill: each(() => []) },
  { name: 'array, 10 numbers', group: 'object', fill: each((at) => [at, 1, 2, 3, 4, 5, 6, 7, 8, 9]) },
  { name: 'typed array, 10 bytes', group: 'object', fill: each(() => new Uint8Array(10)) },
  { name: 'typed array, 1,000 bytes', group: 'object', fill: each(() => new Uint8Array(1000)) },
  { name: 'closure with one variable', group: 'object', fill: each(counter) },
  { name: 'date', group: 'object', fill: each((at) => new Date(at)) },
  { name: 'map, empty', group: 'object', fill: each(() => new Map()) },
  { name: 'entry of one large map', group: 'object', fill: (list) => (list[0] = new Map(list.map((_, at) => [at, at]))) },
];
