import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Target } from '../drive/types';
import { SetupError } from '../errors';
import type { ExplainedLeak } from '../explain/types';
import { type Allowance, parseAllowances } from './allow-entries';
import { isExpectedLeak, whyUnexpected } from './expectation';
import type { HuntResult } from './types';

/** Marks known leaks as allowed, and remembers which entries matched. One list serves all targets of a run. */
export class AllowList {
  private readonly matched = new Set<Allowance>();

  /** @param today in UTC, as `2027-01-31` */
  constructor(
    private readonly entries: readonly Allowance[],
    private readonly today: string,
  ) {}

  /**
   * Reads a list from a file.
   * @param typed the file as it was typed, for the message
   * @throws SetupError if there is no such file, or if an entry is wrong; the message names the entry and the field
   */
  static async read(file: string, typed = file, today = new Date()): Promise<AllowList> {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) throw new SetupError(`--allow ${typed}: there is no such file.`);
    return new AllowList(parseAllowances(text, typed), today.toISOString().slice(0, 10));
  }

  /** The list that an option names; an empty one without it. @param folder the folder for a relative path. @throws SetupError as `read` */
  static async named(typed: string | undefined, folder: string): Promise<AllowList> {
    return typed === undefined ? new AllowList([], '') : AllowList.read(path.resolve(folder, typed), typed);
  }

  /** Marks the known leaks of a result as allowed, and judges the result by its other leaks. */
  applyTo(target: Target, result: HuntResult): HuntResult {
    const expired: string[] = [];
    const leaks = result.leaks.map((leak) => {
      if (isExpectedLeak(target, leak)) return leak;
      const entries = this.entries.filter((entry) => matches(entry, leak));
      for (const entry of entries) this.matched.add(entry);
      const entry = entries.find(({ expires }) => expires >= this.today);
      if (entry) return { ...leak, allowed: { reason: entry.reason, expires: entry.expires } };
      for (const { expires } of entries) expired.push(`\`${leak.name}\` was allowed only until ${expires}.`);
      return leak;
    });
    if (!leaks.some(({ allowed }) => allowed)) {
      return { ...result, reason: [result.reason, ...expired].filter(Boolean).join(' ') || null };
    }
    const others = leaks.filter(({ allowed }) => !allowed);
    const unexpected = whyUnexpected(target, { verdict: others.length > 0 ? result.verdict : 'clean', leaks: others });
    const reason = unexpected ?? (others.length > 0 ? 'the other leaks are allowed.' : 'every leak is allowed.');
    return { ...result, leaks, ok: unexpected === null, reason: [reason, ...expired].join(' ') };
  }

  /** A message for each entry that matched no leak of the run. */
  unusedEntries(): string[] {
    return this.entries.flatMap((entry, at) => {
      if (this.matched.has(entry)) return [];
      const what = `Allow list, entry ${at + 1}: \`${entry.name}\` ${placeOf(entry)}`;
      return [`${what} matched nothing in this run. If this run visited its page, remove the entry.`];
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
