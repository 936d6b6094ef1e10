import * as v from 'valibot';
import { messageOf, SetupError } from '../errors';

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

const notEmpty = 'must be a string that is not empty';
const notALine = 'must be a line number, from 1';
const notADay = 'must be a day, such as "2027-01-31"';

const fields = {
  name: required(filled(notEmpty)),
  file: v.exactOptional(v.nullable(filled(`${notEmpty}; leave it out, or write null, for a leak that has no line`))),
  line: v.exactOptional(v.pipe(v.number(notALine), v.integer(notALine), v.minValue(1, notALine))),
  reason: required(filled(notEmpty)),
  expires: required(v.pipe(v.string(notADay), v.check(isDay, notADay))),
};

const unknownField = 'never';
const allowance: v.GenericSchema<unknown, Allowance> = v.pipe(
  v.unknown(),
  v.check((entry) => typeof entry === 'object' && entry !== null && !Array.isArray(entry), 'must be an object'),
  v.strictObject(fields, 'is not a field; the fields are ' + Object.keys(fields).join(', ')),
  v.forward(
    v.check(({ file, line }) => line === undefined || typeof file === 'string', 'needs the "file" that it is in'),
    ['line'],
  ),
);

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
    throw new SetupError(`--allow ${typed}: not JSON (${messageOf(error)}).`);
  }
  if (!Array.isArray(list)) throw new SetupError(`--allow ${typed}: must be a list of entries, [${example}]; without "file" for a leak that has no line.`);
  return list.map((entry: unknown, at) => {
    const { success, output, issues } = v.safeParse(allowance, entry);
    if (!success) throw new SetupError(`--allow ${typed}: entry ${at + 1}: ${problemIn(issues)}.`);
    return output;
  });
}

/** The first problem, after the name of its field. An unknown field comes first: it may be a misspelled one that is missing. */
function problemIn(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const { path, message } = issues.find(({ expected }) => expected === unknownField) ?? issues[0];
  return path ? `"${String(path[0].key)}" ${message}` : message;
}

/** A string with more than spaces. */
function filled(message: string) {
  return v.pipe(v.string(message), v.check((text) => text.trim() !== '', message));
}

/** Treats a missing field as an empty string, so that its message is that of the field. */
function required<Schema extends v.GenericSchema<string>>(schema: Schema) {
  return v.optional(schema, '');
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
