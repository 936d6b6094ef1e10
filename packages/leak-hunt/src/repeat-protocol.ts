import type { Detection } from './verdict';

/* What the command, the runner's reporter and its workers tell each other. */

/** Environment variables for the runner and its workers. */
export const variables = {
  /** The absolute paths of the specs, as JSON. */
  specs: 'LEAK_HUNT_SPECS',
  /** The project's `playwright/package.json`. */
  playwright: 'LEAK_HUNT_PLAYWRIGHT',
  options: 'LEAK_HUNT_OPTIONS',
} as const;

/** The options of a hunt, as JSON in the environment. */
export interface RepeatOptions {
  visits: number;
  confirm?: number | false;
  control?: string;
}

/** The name of the attachment with which a worker hands a result to the reporter. */
export const attachment = 'leak-hunt';

/** A test that was hunted. */
export interface Hunted {
  url: string;
  chromium: string;
  found: Omit<Detection, 'subtracted'> & { subtracted: string | null };
}

/** One line of the reporter: a test that has ended, or an error outside of the tests. */
export type Line =
  | { kind: 'test'; title: string; file: string; status: string; error: string | null; durationMs: number; hunted: Hunted | null }
  | { kind: 'begin'; title: string }
  | { kind: 'error'; error: string };
