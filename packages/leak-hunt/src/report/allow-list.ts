import { readFile } from 'node:fs/promises';
import type { Target } from '../drive/types';
import { SetupError } from '../errors';
import type { ExplainedLeak } from '../explain/types';
import { type Allowance, parseAllowances } from './allow-entries';
import { complaintAbout, isPromised } from './expectation';
import type { HuntResult } from './types';

/** The leaks that a team knows of, and which of them the run has met. One list for all targets of a run. */
export class AllowList {
  private readonly met = new Set<Allowance>();

  /** @param today in UTC, as `2027-01-31` */
  constructor(
    private readonly entries: readonly Allowance[],
    private readonly today: string,
  ) {}

  /**
   * Reads a list. @throws SetupError that names the entry and the field, or says why there is no list at all
   * @param typed the file as it was typed, for the message
   */
  static async read(file: string, typed = file, today = new Date()): Promise<AllowList> {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) throw new SetupError(`--allow ${typed}: there is no such file.`);
    return new AllowList(parseAllowances(text, typed), today.toISOString().slice(0, 10));
  }

  static readonly empty = new AllowList([], '');

  /** The result with the known leaks marked as allowed, and judged by what is left of it. */
  applyTo(target: Target, result: HuntResult): HuntResult {
    const expired: string[] = [];
    const leaks = result.leaks.map((leak) => {
      if (isPromised(target, leak)) return leak;
      const entries = this.entries.filter((entry) => matches(entry, leak));
      for (const entry of entries) this.met.add(entry);
      const entry = entries.find(({ expires }) => expires >= this.today);
      if (entry) return { ...leak, allowed: { reason: entry.reason, expires: entry.expires } };
      for (const { expires } of entries) expired.push(`\`${leak.name}\` was allowed only until ${expires}.`);
      return leak;
    });
    if (!leaks.some(({ allowed }) => allowed)) {
      return { ...result, reason: [result.reason, ...expired].filter(Boolean).join(' ') || null };
    }
    const left = leaks.filter(({ allowed }) => !allowed);
    const complaint = complaintAbout(target, { verdict: left.length > 0 ? result.verdict : 'clean', leaks: left });
    const words = complaint ?? (left.length > 0 ? 'the other leaks are allowed.' : 'every leak is allowed.');
    return { ...result, leaks, ok: complaint === null, reason: [words, ...expired].join(' ') };
  }

  /** What is to say of entries that matched nothing in the whole run. */
  unneeded(): string[] {
    return this.entries.flatMap((entry, at) => {
      if (this.met.has(entry)) return [];
      const what = `Allow list, entry ${at + 1}: \`${entry.name}\` ${placeOf(entry)}`;
      return [`${what} matched nothing in this run. It is no longer needed, if its page was walked.`];
    });
  }
}

function matches({ name, file, line }: Allowance, leak: ExplainedLeak): boolean {
  if (name !== leak.name) return false;
  const place = leak.source;
  if (place === null || typeof file !== 'string') return place === null && typeof file !== 'string';
  return file.replace(/^\.\//, '') === place.file && (line === undefined || line === place.line);
}

function placeOf({ file, line }: Allowance): string {
  if (typeof file !== 'string') return 'without a line';
  return line === undefined ? `in ${file}` : `in ${file}:${line}`;
}
