import type { FrameRecord, HeapRecord, Shown, Slot, StepRecord } from '@/lib/lessons/stepper/recording';

/** A string that is drawn as a value on the heap, as in the engine. Its id is negative. */
export interface StringBox {
  id: number;
  text: string;
}

/** The parts of a step that are drawn. */
export interface StepView {
  frames: readonly FrameRecord[];
  heap: readonly HeapRecord[];
  strings: readonly StringBox[];
  unreachable: ReadonlySet<number>;
}

/**
 * Converts a step for drawing: with its strings inside the variables, or each distinct string as a value on the heap.
 */
export function viewOf(step: StepRecord, areStringsDrawn: boolean): StepView {
  const unreachable = new Set(step.unreachable);
  if (!areStringsDrawn) return { frames: step.frames, heap: step.heap, strings: [], unreachable };
  const numbers = new Map<string, number>();
  const lift = (value: Shown): Shown => {
    if (value.kind !== 'string') return value;
    const to = numbers.get(value.text) ?? -(numbers.size + 1);
    numbers.set(value.text, to);
    return { kind: 'reference', to };
  };
  const slot = (one: Slot): Slot => ({ ...one, value: lift(one.value), ...(one.key && { key: lift(one.key) }) });
  const frames = step.frames.map((frame) => ({
    ...frame,
    scopes: frame.scopes.map((scope) => ({ ...scope, slots: scope.slots.map(slot) })),
    ...(frame.returns && { returns: lift(frame.returns) }),
    ...(frame.yields && { yields: lift(frame.yields) }),
  }));
  const heap = step.heap.map((one) => ({ ...one, slots: one.slots.map(slot) }));
  return { frames, heap, strings: [...numbers].map(([text, id]) => ({ text, id })), unreachable };
}

/** The name of an object in the drawing: #3, or s1 for a string. */
export const nameOf = (id: number): string => (id < 0 ? `s${-id}` : `#${id}`);

/** A value as a short text. */
export function textOf(value: Shown): string {
  switch (value.kind) {
    case 'string': return `'${value.text}'`;
    case 'reference': return `→ ${nameOf(value.to)}`;
    case 'unset': return 'not set yet';
    case 'hole': return 'empty';
    default: return value.text;
  }
}
