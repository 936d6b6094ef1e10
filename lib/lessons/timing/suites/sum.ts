import type { Suite } from './suite';

const length = 200_000;
/** Multiples of 0.5: a Float32Array stores them exactly, and no engine can store them as integers. */
const valueAt = (at: number) => ((at * 7) % 128) + 0.5;

/*
 * Compares the sum over different kinds of arrays. There is a separate loop for each kind: an engine compiles a loop
 * for the kinds that it has seen in it, and one loop for all kinds would be slow for each.
 */
export const sum: Suite = {
  title: 'Adding up numbers',
  job: `Add up ${length.toLocaleString('en')} numbers that are already there.`,
  alternatives: [
    {
      id: 'float64',
      label: 'Float64Array',
      prepare() {
        const values = Float64Array.from({ length }, (_, at) => valueAt(at));
        return () => {
          let total = 0;
          for (let at = 0; at < length; at++) total += values[at] ?? 0;
          return total;
        };
      },
    },
    {
      id: 'float32',
      label: 'Float32Array',
      prepare() {
        const values = Float32Array.from({ length }, (_, at) => valueAt(at));
        return () => {
          let total = 0;
          for (let at = 0; at < length; at++) total += values[at] ?? 0;
          return total;
        };
      },
    },
    {
      id: 'plain',
      label: 'plain array, numbers only',
      prepare() {
        const values = Array.from({ length }, (_, at) => valueAt(at));
        return () => {
          let total = 0;
          for (let at = 0; at < length; at++) total += values[at] ?? 0;
          return total;
        };
      },
    },
    {
      id: 'mixed',
      label: 'plain array, one string at its end',
      prepare() {
        const values: (number | string)[] = Array.from({ length }, (_, at) => valueAt(at));
        values.push('the end');
        return () => {
          let total = 0;
          for (let at = 0; at < length; at++) total += Number(values[at]);
          return total;
        };
      },
    },
  ],
};
