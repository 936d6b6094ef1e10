/** Two functions with endless recursion: one without variables, one with 24 parameters. */
export const shapes = {
  small: 'calls without variables',
  wide: 'calls that pass 24 values on',
} as const;

export type Shape = keyof typeof shapes;

export interface Overflow {
  /** How many calls were on the stack when the engine refused the next one. */
  depth: number;
  /** The error: "RangeError: Maximum call stack size exceeded". */
  error: string;
}

let depth = 0;

function small(): void {
  depth++;
  small();
}

function wide(
  a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number,
  i: number, j: number, k: number, l: number, m: number, n: number, o: number, p: number,
  q: number, r: number, s: number, t: number, u: number, v: number, w: number, x: number,
): void {
  depth++;
  wide(x, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w);
}

/** Recurses until the stack of this engine overflows. It takes a few milliseconds and retains nothing. */
export function overflow(shape: Shape): Overflow {
  depth = 0;
  try {
    if (shape === 'small') small();
    else wide(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24);
  } catch (thrown) {
    return { depth, error: String(thrown) };
  }
  throw new Error('The stack did not overflow.');
}
