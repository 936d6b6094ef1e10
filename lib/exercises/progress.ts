/* The learner's progress in the browser's localStorage, with export and import. */

import type { Status } from './verdict';

/** The progress in one exercise. Dates are in ISO format. */
export interface Progress {
  /** When the exercise was first solved. A later verdict does not change it. */
  solvedAt?: string;
  /** The last verdict, or the last answer. */
  last?: { status: Status; at: string };
  /** The number of hints that the learner has read. */
  hints?: number;
}

/** The progress in each exercise, by slug. */
export type LearnerRecord = Readonly<Record<string, Progress>>;

/** The content of an exported file. */
export interface RecordFile {
  version: 1;
  tool: 'leak-lab-progress';
  name: string;
  exportedAt: string;
  exercises: LearnerRecord;
}

const key = 'leak-lab-exercises';
const changed = 'leak-lab-exercises-changed';
const nothing: LearnerRecord = {};

let lastText: string | null = null;
let lastRecord: LearnerRecord = nothing;

/** The current record. It is the same object until something changes. */
export function readRecord(): LearnerRecord {
  const text = localStorage.getItem(key);
  if (text !== lastText) {
    lastText = text;
    lastRecord = (text === null ? undefined : parseRecord(parse(text))) ?? nothing;
  }
  return lastRecord;
}

/** The record for rendering on the server, which has no localStorage. */
export function emptyRecord(): LearnerRecord {
  return nothing;
}

/** Calls `listener` when the record changes, in this tab or another. @returns a function that unsubscribes */
export function subscribeToRecord(listener: () => void): () => void {
  window.addEventListener('storage', listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener('storage', listener);
    window.removeEventListener(changed, listener);
  };
}

/** Replaces the record and calls all listeners. */
export function writeRecord(record: LearnerRecord): void {
  localStorage.setItem(key, JSON.stringify(record));
  window.dispatchEvent(new Event(changed));
}

/** Records a verdict or an answer. */
export function noteStatus(slug: string, status: Status, at: string): void {
  const record = readRecord();
  const before = progressOf(record, slug);
  const solvedAt = before.solvedAt ?? (status === 'pass' ? at : undefined);
  writeRecord({ ...record, [slug]: { ...before, last: { status, at }, ...(solvedAt !== undefined && { solvedAt }) } });
}

/** Records how many hints the learner has read. */
export function noteHints(slug: string, hints: number): void {
  const record = readRecord();
  writeRecord({ ...record, [slug]: { ...record[slug], hints: Math.max(hints, progressOf(record, slug).hints ?? 0) } });
}

/** The learner's progress in one exercise. Reads only own properties: a slug can be the name of an inherited property. */
function progressOf(record: LearnerRecord, slug: string): Progress {
  return (Object.hasOwn(record, slug) ? record[slug] : undefined) ?? {};
}

/** Merges two records of one learner. An exercise is solved if it is solved in either record, at the earlier date. */
export function mergeRecords(one: LearnerRecord, other: LearnerRecord): LearnerRecord {
  const slugs = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...slugs].map((slug) => {
      const [a, b] = [progressOf(one, slug), progressOf(other, slug)];
      const [solvedAt] = [a.solvedAt, b.solvedAt].filter((at) => at !== undefined).sort();
      const last = (a.last?.at ?? '') >= (b.last?.at ?? '') ? a.last : b.last;
      const hints = Math.max(a.hints ?? 0, b.hints ?? 0);
      return [slug, { ...(solvedAt !== undefined && { solvedAt }), ...(last && { last }), ...(hints > 0 && { hints }) }];
    }),
  );
}

/** Parses an exported file. Returns undefined for any other file. */
export function parseFile(text: string): RecordFile | undefined {
  const file = parse(text);
  if (!isObject(file) || file.tool !== 'leak-lab-progress' || file.version !== 1) return undefined;
  const exercises = parseRecord(file.exercises);
  if (!exercises) return undefined;
  return { version: 1, tool: 'leak-lab-progress', name: asText(file.name) ?? '', exportedAt: asText(file.exportedAt) ?? '', exercises };
}

const statuses: readonly unknown[] = ['pass', 'fail', 'error', 'inconclusive'];

/** Parses a record and leaves out invalid values, because a learner may have edited the file. */
function parseRecord(value: unknown): LearnerRecord | undefined {
  if (!isObject(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([slug]) => /^[a-z][\w-]*$/.test(slug))
      .map(([slug, entry]) => {
        const { solvedAt, last, hints } = isObject(entry) ? entry : {};
        const at = isObject(last) && statuses.includes(last.status) ? asDate(last.at) : undefined;
        const solved = asDate(solvedAt);
        return [
          slug,
          {
            ...(solved !== undefined && { solvedAt: solved }),
            ...(at !== undefined && isObject(last) && { last: { status: last.status as Status, at } }),
            ...(Number.isInteger(hints) && { hints: hints as number }),
          },
        ];
      }),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asDate(value: unknown): string | undefined {
  const text = asText(value);
  return text !== undefined && !Number.isNaN(Date.parse(text)) ? text : undefined;
}
