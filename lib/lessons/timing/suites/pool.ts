import type { Suite } from './suite';

interface Spark {
  x: number;
  y: number;
}

const sparks = 5_000;
const steps = 10;

/** The position of spark `at` after `step`, in whole numbers, so that every alternative has the same sum. */
const xOf = (at: number, step: number) => at + step;
const yOf = (at: number, step: number) => at * 2 - step;

export const pool: Suite = {
  title: 'A shower of sparks',
  job: `Replace ${sparks.toLocaleString('en')} short-lived points ${steps} times over.`,
  alternatives: [
    {
      id: 'churn',
      label: 'a new object every time',
      prepare() {
        const alive: Spark[] = [];
        return () => {
          let sum = 0;
          for (let step = 0; step < steps; step++) {
            for (let at = 0; at < sparks; at++) alive[at] = { x: xOf(at, step), y: yOf(at, step) };
            for (const { x, y } of alive) sum += x + y;
          }
          return sum;
        };
      },
    },
    {
      id: 'pool',
      label: 'taken from a pool, and given back',
      prepare() {
        const spare: Spark[] = [];
        const alive: Spark[] = [];
        return () => {
          let sum = 0;
          for (let step = 0; step < steps; step++) {
            for (let at = 0; at < sparks; at++) {
              const spark = spare.pop() ?? { x: 0, y: 0 };
              spark.x = xOf(at, step);
              spark.y = yOf(at, step);
              alive.push(spark);
            }
            for (let spark = alive.pop(); spark; spark = alive.pop()) {
              sum += spark.x + spark.y;
              spare.push(spark);
            }
          }
          return sum;
        };
      },
    },
    {
      id: 'columns',
      label: 'two typed arrays, written over',
      prepare() {
        const xs = new Float64Array(sparks);
        const ys = new Float64Array(sparks);
        return () => {
          let sum = 0;
          for (let step = 0; step < steps; step++) {
            for (let at = 0; at < sparks; at++) {
              xs[at] = xOf(at, step);
              ys[at] = yOf(at, step);
            }
            for (let at = 0; at < sparks; at++) sum += (xs[at] ?? 0) + (ys[at] ?? 0);
          }
          return sum;
        };
      },
    },
  ],
};
