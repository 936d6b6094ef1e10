/**
 * The format of `case.ts`: the texts of one case and what its leaky page keeps. Every `case.ts` under app/leaks and
 * app/controls exports one as its default; lib/catalogue/cases.ts finds them. Pages, scenarios, tests and the hunter
 * read them.
 */

import type { LeakKind } from 'leak-hunt/report';

export { leakKinds, type LeakKind } from 'leak-hunt/report';

export const groups = {
  listeners: 'Listeners',
  timers: 'Timers and frames',
  closures: 'Closures and scope',
  dom: 'DOM',
  react: 'React and effects',
  observers: 'Observers',
  workers: 'Workers and messaging',
  data: 'Data, caches and buffers',
} as const;

export type Group = keyof typeof groups;

/** Whether a text that somebody typed names a group. */
export function isGroup(name: string): name is Group {
  return Object.hasOwn(groups, name);
}

/** What each visit to the leaky page keeps alive. The numbers are exact: the tests fail on one more and on one less. */
export interface Kept {
  /** The payload's class (or the kind's own name, such as `HTMLDivElement`); unique in the app. */
  name: string;
  kind: LeakKind;
  /** How many each visit keeps alive. */
  perVisit: number;
}

/** The line that the hunter names in place of the marked statement: its text, without indentation, and why. */
export interface LineException {
  accepts: string;
  reason: string;
}

interface CaseText {
  /** The name of the feature: "Price board". Unique. */
  title: string;
  /** What causes the leak, in a few words: "A listener on window". Of a control, what looks like a cause. Unique. */
  cause: string;
  group: Group;
  /** What the feature does, in a few words: "A price board that fits its columns to the window". */
  feature: string;
  /** One sentence: what retains what, and why. */
  mechanism: string;
  /** Further reading: specifications or documentation. */
  links: readonly { label: string; href: string }[];
}

/** A leaky page and its fixed twin. */
export interface Pair extends CaseText {
  /** What a user of the real application would notice. */
  symptom: string;
  keeps: Kept;
  /** Present only where the hunter names another line of the leaky page than the statement below its LEAK mark. */
  line?: LineException;
  /** The path nodes from the root to the payload that a reader should find, as text. */
  path: readonly string[];
  /** What the fixed twin does differently. */
  fix: string;
  /** The habit that prevents the leak. */
  prevent: string;
  /** The rule of lib/catalogue/linter/leak-rules.js that reports the leak; null if none does. */
  linter: string | null;
}

/** A page that looks like a leak but does not leak. */
export interface Control extends CaseText {
  /** Why a careful reader might think that it leaks. */
  looksLike: string;
  /** How to measure it, and the number that a reader gets. */
  measured: string;
  /** Why it does not leak. */
  truth: string;
  /** The rule of lib/catalogue/linter/leak-rules.js that wrongly reports a leak; null if none does. */
  linter: string | null;
}
