import type { Ending, FrameRecord, HeapRecord, Recording, StepRecord } from '@/lib/lessons/stepper/recording';
import { nameOf, textOf } from './view';

/** Describes a step, and what the step before it changed. The end of the run is described by `endingInWords`. */
export function describe(recording: Recording, at: number): string {
  const step = recording.steps[at];
  if (!step) return recording.ending.kind === 'finished' ? '' : 'The program did not run.';
  const before = recording.steps[at - 1];
  const parts = [...changes(before, step), ...printed(recording, before, step), next(step)];
  return parts.filter((part) => part !== '').join(' ');
}

function next(step: StepRecord): string {
  const frame = step.frames.at(-1);
  const where = step.frames.length > 1 ? ` in ${frame?.name}` : '';
  if (step.what === 'end') return 'The program has ended.';
  if (step.what === 'return') return `${frame?.name} returns ${frame?.returns ? textOf(frame.returns) : 'undefined'}.`;
  if (frame?.yields) return `${frame.name} yields ${textOf(frame.yields)} and is suspended.`;
  if (frame?.awaits) return `${frame.name} waits for ${textOf(frame.awaits)} and is suspended.`;
  return `Next: line ${step.line}${where}.`;
}

function changes(before: StepRecord | undefined, step: StepRecord): string[] {
  const known = new Set(before?.heap.map(({ id }) => id));
  const fresh = step.heap.filter(({ id }) => !known.has(id)).map(inWords);
  const lostBefore = new Set(before?.unreachable);
  const lost = step.unreachable.filter((id) => !lostBefore.has(id)).map(nameOf);
  const assigned = before ? assignments(before, step) : [];
  const freed = step.freed - (before?.freed ?? 0);
  return [
    assigned.length > 0 ? `${list(assigned)}.` : '',
    fresh.length > 0 ? `New on the heap: ${list(fresh)}.` : '',
    lost.length > 0 ? `Nothing reaches ${list(lost)} any more.` : '',
    freed > 0 ? `${freed} unreachable objects were freed.` : '',
  ];
}

/** The variables of the same frame whose values have changed. */
function assignments(before: StepRecord, step: StepRecord): string[] {
  const old = new Map(before.frames.flatMap((frame) => variables(frame)));
  return step.frames
    .flatMap((frame) => variables(frame))
    .filter(([key, text]) => old.has(key) && old.get(key) !== text)
    .map(([key, text]) => `${key.slice(key.indexOf(' ') + 1)} = ${text}`);
}

function variables(frame: FrameRecord): [key: string, text: string][] {
  return frame.scopes.flatMap(({ slots }) => slots.map(({ name, value }): [string, string] => [`${frame.id} ${name}`, textOf(value)]));
}

function printed({ output }: Recording, before: StepRecord | undefined, step: StepRecord): string[] {
  const lines = output.slice(before?.printed ?? 0, step.printed);
  return lines.length > 0 ? [`Printed: ${cut(lines.join(', '), 160)}.`] : [];
}

const inWords = ({ id, title }: HeapRecord): string => `${nameOf(id)} ${cut(title, 80)}`;

/** Joins a few names; of many it returns only the count. */
function list(things: readonly string[]): string {
  return things.length > 4 ? `${things.slice(0, 3).join(', ')} and ${things.length - 3} more` : things.join(', ');
}

/** Describes the end of the run; null if it ended normally. */
export function endingInWords(ending: Ending): string | null {
  if (ending.kind === 'finished') return null;
  const message = cut(ending.message, 160);
  switch (ending.kind) {
    case 'thrown': return `${message} (line ${ending.line}).`;
    case 'limit': return `${message} (line ${ending.line})`;
    case 'outside': return `The stepper does not support this: ${message} (line ${ending.line}).`;
    case 'syntax': return `Syntax error: ${message.toLowerCase()} (line ${ending.line}).`;
  }
}

/** The beginning of a long text. */
function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
