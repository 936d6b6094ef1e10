import { SetupError } from '../errors';

/** A known leak that is allowed for a time: its name, the reason, and the last day (`2027-01-31`). */
export interface Allowance {
  name: string;
  /** The file in the report. Null or missing for a leak that has no line in the report. */
  file?: string | null;
  /** Without it, the entry matches every line of the file. */
  line?: number;
  reason: string;
  expires: string;
}

const example = '{ "name": …, "file": …, "reason": …, "expires": … }';

/** By field, a function that says what is wrong with a value; false if it is valid. */
const fields: Readonly<Record<string, (value: unknown) => string | false>> = {
  name: needsString,
  file: (value) =>
    value !== undefined && value !== null && needsString(value) && 'must be a string that is not empty; leave it out, or write null, for a leak that has no line',
  line: (value) =>
    value !== undefined && !(Number.isInteger(value) && Number(value) > 0) && 'must be a line number, from 1',
  reason: needsString,
  expires: (value) => !isDay(value) && 'must be a day, such as "2027-01-31"',
};

/**
 * Parses the JSON of an allow list.
 * @param typed the file as it was typed, for the message
 * @throws SetupError that names the entry and the field
 */
export function parseAllowances(text: string, typed: string): Allowance[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    throw new SetupError(`--allow ${typed}: not JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
  if (!Array.isArray(list)) throw new SetupError(`--allow ${typed}: must be a list of entries, [${example}]; without "file" for a leak that has no line.`);
  return list.map((entry: unknown, at) => {
    const problem = problemOf(entry);
    if (problem) throw new SetupError(`--allow ${typed}: entry ${at + 1}: ${problem}.`);
    return entry as Allowance;
  });
}

function problemOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return 'must be an object';
  const unknown = Object.keys(entry).find((key) => !Object.hasOwn(fields, key));
  if (unknown !== undefined) return `"${unknown}" is not a field; the fields are ${Object.keys(fields).join(', ')}`;
  for (const [field, problemOfValue] of Object.entries(fields)) {
    const problem = problemOfValue((entry as Record<string, unknown>)[field]);
    if (problem) return `"${field}" ${problem}`;
  }
  const { file, line } = entry as Partial<Allowance>;
  return line !== undefined && typeof file !== 'string' ? '"line" needs the "file" that it is in' : undefined;
}

function needsString(value: unknown): string | false {
  return (typeof value !== 'string' || value.trim() === '') && 'must be a string that is not empty';
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(value);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
