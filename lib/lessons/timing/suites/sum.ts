import type { Suite } from './suite';

const length = 200_000;
/** Halves, which a Float32Array holds exactly too, and which no engine can keep as whole numbers. */
const valueAt = (at: number) => ((at * 7) % 128) + 0.5;

/*
 * The loops are written out, one for each kind of array: an engine compiles a loop for the kinds that it has seen in it,
 * and one that has seen all of them is slow for each.
 */
export const sum: Suite = {
  title: 'Adding up numbers',
  job: `Add up ${length.toLocaleString('en')} numbers that are already there.`,
  contenders: [
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
