import type { FrameRecord, HeapRecord, Shown, Slot, StepRecord, TaskRecord } from '@/lib/lessons/stepper/recording';

/** A string that is drawn as a value on the heap, as in the engine. Its id is negative. */
export interface StringBox {
  id: number;
  text: string;
  length: number;
}

/** The parts of a step that are drawn. */
export interface StepView {
  frames: readonly FrameRecord[];
  heap: readonly HeapRecord[];
  strings: readonly StringBox[];
  unreachable: ReadonlySet<number>;
  microtasks: readonly TaskRecord[];
  timers: readonly TaskRecord[];
}

/**
 * Converts a step for drawing: with its strings inside the variables, or each distinct string as a value on the heap.
 */
export function viewOf(step: StepRecord, areStringsDrawn: boolean): StepView {
  const unreachable = new Set(step.unreachable);
  if (!areStringsDrawn) {
    const { frames, heap, microtasks, timers } = step;
    return { frames, heap, microtasks, timers, strings: [], unreachable };
  }
  const strings = new Map<string, StringBox>();
  const lift = (value: Shown): Shown => {
    if (value.kind !== 'string') return value;
    const { text, length = text.length, hash = 0 } = value;
    const key = `${length} ${hash} ${text}`;
    const box = strings.get(key) ?? { id: -(strings.size + 1), text, length };
    strings.set(key, box);
    return { kind: 'reference', to: box.id };
  };
  const slot = (one: Slot): Slot => ({ ...one, value: lift(one.value), ...(one.key && { key: lift(one.key) }) });
  const frames = step.frames.map((frame) => ({
    ...frame,
    scopes: frame.scopes.map((scope) => ({ ...scope, slots: scope.slots.map(slot) })),
    ...(frame.returns && { returns: lift(frame.returns) }),
    ...(frame.yields && { yields: lift(frame.yields) }),
  }));
  const heap = step.heap.map((one) => ({ ...one, slots: one.slots.map(slot) }));
  const tasks = (all: readonly TaskRecord[]) => all.map((task) => ({ ...task, slots: task.slots.map(slot) }));
  return { frames, heap, microtasks: tasks(step.microtasks), timers: tasks(step.timers), strings: [...strings.values()], unreachable };
}

/** The name of an object in the drawing: #3, or s1 for a string. */
export const nameOf = (id: number): string => (id < 0 ? `s${-id}` : `#${id}`);

/** The maximum number of letters of a string or a name that are shown; of a longer one, the number of its letters is. */
const shownLetters = 40;

/** A text, cut if it is long. `length` is the number of letters of the whole, if `text` is only its beginning. */
export function shortened(text: string, length = text.length): string {
  return length <= shownLetters ? text : `${text.slice(0, shownLetters)}… (${length.toLocaleString('en')} letters)`;
}

/** A value as a short text. */
export function textOf(value: Shown): string {
  switch (value.kind) {
    case 'string': return `'${shortened(value.text, value.length)}'`;
    case 'reference': return `→ ${nameOf(value.to)}`;
    case 'unset': return 'not set yet';
    case 'hole': return 'empty';
    default: return value.text;
  }
}
