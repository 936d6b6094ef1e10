import { SetupError } from '../errors';

/** A known leak that may stay for a while: what it is, why, and until which day (`2027-01-31`, that day included). */
export interface Allowance {
  name: string;
  /** The file that the report names; null or left out for a leak of which the report names no line. */
  file?: string | null;
  /** Without it, any line of the file. */
  line?: number;
  reason: string;
  expires: string;
}

const example = '{ "name": …, "file": …, "reason": …, "expires": … }';

/** What is wrong with a field's value; false when nothing is. */
const fields: Readonly<Record<string, (value: unknown) => string | false>> = {
  name: needsText,
  file: (value) =>
    value !== undefined && value !== null && needsText(value) && 'must be a text that is not empty; leave it out, or write null, for a leak that has no line',
  line: (value) =>
    value !== undefined && !(Number.isInteger(value) && Number(value) > 0) && 'must be a line number, from 1',
  reason: needsText,
  expires: (value) => !isDay(value) && 'must be a day, such as "2027-01-31"',
};

/** The entries of an allow list's text. @throws SetupError that names the entry and the field */
export function parseAllowances(text: string, typed: string): Allowance[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    throw new SetupError(`--allow ${typed}: not JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
  if (!Array.isArray(list)) throw new SetupError(`--allow ${typed}: must be a list of entries, [${example}]; without "file" for a leak that has no line.`);
  return list.map((entry: unknown, at) => {
    const complaint = complaintAboutEntry(entry);
    if (complaint) throw new SetupError(`--allow ${typed}: entry ${at + 1}: ${complaint}.`);
    return entry as Allowance;
  });
}

function complaintAboutEntry(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return 'must be an object';
  const stranger = Object.keys(entry).find((key) => !Object.hasOwn(fields, key));
  if (stranger !== undefined) return `"${stranger}" is no field; there are ${Object.keys(fields).join(', ')}`;
  for (const [field, complaintOf] of Object.entries(fields)) {
    const complaint = complaintOf((entry as Record<string, unknown>)[field]);
    if (complaint) return `"${field}" ${complaint}`;
  }
  const { file, line } = entry as Partial<Allowance>;
  return line !== undefined && typeof file !== 'string' ? '"line" needs the "file" that it is in' : undefined;
}

function needsText(value: unknown): string | false {
  return (typeof value !== 'string' || value.trim() === '') && 'must be a text that is not empty';
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(value);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
