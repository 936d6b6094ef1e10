import type { Group, LeakKind } from '@/lib/catalogue/case';

/** One row of the gallery: what is shown of a case, and what it is found by. */
export interface Entry {
  slug: string;
  title: string;
  feature: string;
  group: Group;
  /** Whether a rule of the lab's linter reports it. */
  isLinted: boolean;
  /** All the words that a search looks through, in lower case. */
  words: string;
  /** What a pair keeps, with the shape of its retainer path; absent in a control. */
  leak?: {
    name: string;
    kind: LeakKind;
    perVisit: number;
    /** How many stations its recorded path has, and which is the last that is meant to live; absent where not recorded. */
    path?: { stations: number; suspect: number };
  };
}

/** Where the overview of an entry is. */
export function hrefOf({ slug, leak }: Entry): string {
  return leak ? `/leaks/${slug}` : `/controls/${slug}`;
}
