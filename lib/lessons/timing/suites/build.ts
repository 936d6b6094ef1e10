import type { Suite } from './suite';

const length = 50_000;
const valueAt = (at: number) => at * 1.5;

/** Compares ways to fill an array with numbers. */
export const build: Suite = {
  title: 'Filling an array',
  job: `Make an array of ${length.toLocaleString('en')} numbers.`,
  alternatives: [
    {
      id: 'push',
      label: '[] and push',
      prepare: () => () => {
        const values: number[] = [];
        for (let at = 0; at < length; at++) values.push(valueAt(at));
        return values.at(-1) ?? 0;
      },
    },
    {
      id: 'preallocated',
      label: 'new Array(n), by index',
      prepare: () => () => {
        const values = new Array<number>(length);
        for (let at = 0; at < length; at++) values[at] = valueAt(at);
        return values.at(-1) ?? 0;
      },
    },
    {
      id: 'filled',
      label: 'new Array(n).fill(0), by index',
      prepare: () => () => {
        const values = new Array<number>(length).fill(0);
        for (let at = 0; at < length; at++) values[at] = valueAt(at);
        return values.at(-1) ?? 0;
      },
    },
    {
      id: 'from',
      label: 'Array.from({ length: n }, …)',
      prepare: () => () => Array.from({ length }, (_, at) => valueAt(at)).at(-1) ?? 0,
    },
    {
      id: 'typed',
      label: 'new Float64Array(n), by index',
      prepare: () => () => {
        const values = new Float64Array(length);
        for (let at = 0; at < length; at++) values[at] = valueAt(at);
        return values.at(-1) ?? 0;
      },
    },
  ],
};
