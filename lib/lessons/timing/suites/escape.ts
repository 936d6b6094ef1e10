import type { Suite } from './suite';

interface Point {
  x: number;
  y: number;
}

const points = 200_000;
/** The last point; an object that is stored here escapes its function. */
const outside: { last: Point } = { last: { x: 0, y: 0 } };

function lengthOf(point: Point): number {
  return Math.abs(point.x) + Math.abs(point.y);
}

/** Compares local objects that stay in their function with objects that escape it. */
export const escape: Suite = {
  title: 'Local objects',
  job: `Add up ${points.toLocaleString('en')} lengths, each of a point that a function makes for itself.`,
  alternatives: [
    {
      id: 'stays',
      label: 'an object that stays inside the function',
      prepare: () => () => {
        let sum = 0;
        for (let at = 0; at < points; at++) {
          const point = { x: at, y: -at };
          sum += lengthOf(point);
        }
        return sum;
      },
    },
    {
      id: 'leaves',
      label: 'the same object, stored outside as well',
      prepare: () => () => {
        let sum = 0;
        for (let at = 0; at < points; at++) {
          const point = { x: at, y: -at };
          outside.last = point;
          sum += lengthOf(point);
        }
        return sum;
      },
    },
    {
      id: 'numbers',
      label: 'two variables and no object',
      prepare: () => () => {
        let sum = 0;
        for (let at = 0; at < points; at++) {
          const x = at;
          const y = -at;
          sum += Math.abs(x) + Math.abs(y);
        }
        return sum;
      },
    },
  ],
};
