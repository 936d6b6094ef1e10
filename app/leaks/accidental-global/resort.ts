/** The script of a ski resort, as a page embeds it: it answers by calling a global function, whose name it is told. */

export interface Slope {
  name: string;
  /** In centimetres. */
  snow: number;
}

type Answer = (slopes: readonly Slope[]) => void;

/** The global object, as a page and an embedded script use it to meet. */
export const globals = globalThis as unknown as Record<string, Answer | undefined>;

const slopes: readonly Slope[] = [
  { name: 'Nursery', snow: 35 },
  { name: 'Cable car', snow: 110 },
  { name: 'North face', snow: 185 },
  { name: 'Valley run', snow: 15 },
];

/** Asks for the snow on every slope; the answer comes as a call of the global function `callback`. */
export function askResort(callback: string): void {
  queueMicrotask(() => globals[callback]?.(slopes));
}
