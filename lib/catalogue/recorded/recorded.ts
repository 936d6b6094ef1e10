import type { Leak, Verdict } from 'leak-hunt/report';

/** A leak as the pages show it: the leak of the report plus `series` and `suspect`, without `allowed`. */
export interface ShownLeak extends Omit<Leak, 'allowed' | 'heap'> {
  /** How many are alive at the end, by the visit in which they were born. */
  series: number[];
  /** The index in `trace` of the node that retains objects born in a visit. */
  suspect: number;
}

/** The result of one hunt of one page in hunts.json. */
export interface RecordedHunt {
  verdict: Verdict;
  /** The day of the hunt: `2026-11-25`. */
  date: string;
  /** The version of Chromium. */
  chromium: string;
  visits: number;
  leaks: ShownLeak[];
}

/** Recorded hunts by target: `window-listener/leaky`. */
export type Recorded = Record<string, RecordedHunt>;

/**
 * Formats hunts.json: sorted, with each list of strings or numbers on one line, so that a diff shows only what has
 * changed.
 */
export function formatRecorded(recorded: Recorded): string {
  const sorted = Object.fromEntries(Object.entries(recorded).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = JSON.stringify(sorted, null, 1);
  return `${text.replace(/\[\n[^[\]{}]*?\n\s*\]/g, onOneLine)}\n`;
}

function onOneLine(list: string): string {
  const entries = JSON.parse(list) as unknown[];
  return `[${entries.map((entry) => JSON.stringify(entry)).join(', ')}]`;
}
