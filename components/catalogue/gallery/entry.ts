import type { Group, LeakKind } from '@/lib/catalogue/case';

/** One row of the gallery: the data that it shows and the text that a search matches. */
export interface Entry {
  slug: string;
  title: string;
  /** What causes the leak, in a few words. */
  cause: string;
  group: Group;
  /** Whether a rule of the lab's linter reports it. */
  isLinted: boolean;
  /** The searched text, in lower case. */
  words: string;
  /** The leak of a pair with the shape of its retainer path; absent for a control. */
  leak?: {
    name: string;
    kind: LeakKind;
    perVisit: number;
    /**
     * The number of nodes of the recorded path and the index of the suspect reference; absent if the page is not
     * recorded.
     */
    path?: { stations: number; suspect: number };
  };
}

/** The URL of an entry's overview. */
export function hrefOf({ slug, leak }: Entry): string {
  return leak ? `/leaks/${slug}` : `/controls/${slug}`;
}
