import type { Leak, Verdict } from 'leak-hunt/report';

/** A leak as a page shows it: what the report says of it, and what only people are shown, without the full trace. */
export interface ShownLeak extends Omit<Leak, 'allowed'> {
  /** How many are alive at the end, by the visit that they were born in. */
  series: number[];
  /** The station of `trace` that holds on to what was born in a visit. */
  suspect: number;
}

/** What one hunt of one page found, as it is kept in hunts.json. */
export interface RecordedHunt {
  verdict: Verdict;
  /** The day of the hunt: `2026-11-25`. */
  date: string;
  /** The version of the Chromium that was walked in. */
  chromium: string;
  visits: number;
  leaks: ShownLeak[];
}

/** Every recorded hunt by its target: `window-listener/leaky`. */
export type Recorded = Record<string, RecordedHunt>;

/**
 * The text of hunts.json: sorted, and with a list of words or numbers on one line, so that a difference shows what has
 * changed and nothing else.
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
