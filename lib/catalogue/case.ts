/**
 * The words and the expectation of one case. Every `case.ts` under app/leaks and app/controls is one of these, as its
 * default export; lib/catalogue/cases.ts finds them. Pure data: pages, scenarios, tests and the hunter all read it.
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

/** What one visit to the leaky page leaves behind. Exact: the tests fail on one more and on one less. */
export interface Kept {
  /** The payload's class (or the kind's own name, such as `HTMLDivElement`); unique in the app. */
  name: string;
  kind: LeakKind;
  /** How many of it each visit leaves behind. */
  perVisit: number;
}

interface Words {
  title: string;
  group: Group;
  /** The small feature that the page is, in a few words: "A price board". */
  feature: string;
  /** One sentence: who keeps what alive, and why. */
  mechanism: string;
  /** Where to read more: specification or documentation. */
  links: readonly { label: string; href: string }[];
}

/** A leaky page and its fixed twin. */
export interface Pair extends Words {
  /** What a user of the real application would notice. */
  symptom: string;
  keeps: Kept;
  /** The stations from the root to the payload that a reader should find, as words. */
  path: readonly string[];
  /** What the fixed twin does differently. */
  fix: string;
  /** The habit that keeps the leak from being written again. */
  prevent: string;
  /** The rule of lib/catalogue/linter/leak-rules.js that finds it in the source; null where none does. */
  linter: string | null;
}

/** A page that looks like a leak and is not. */
export interface Control extends Words {
  /** Why a careful reader would take it for a leak. */
  looksLike: string;
  /** What a reader finds who measures it: what to do, and the number that it gives. */
  measured: string;
  /** Why it is not one. */
  truth: string;
  /** The rule of lib/catalogue/linter/leak-rules.js that takes it for a leak; null where none does. */
  linter: string | null;
}
