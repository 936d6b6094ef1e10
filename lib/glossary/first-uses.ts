import type { Pair } from '@/lib/catalogue/case';
import { type TermId, terms } from './terms';

/** A part of a text; `term` is present where a term of the glossary is used for the first time. */
export interface Piece {
  text: string;
  term?: TermId;
}

const idOf = new Map<string, TermId>(terms.flatMap(({ id, forms }) => forms.map((form) => [form, id] as const)));
const longestFirst = [...idOf.keys()].sort((a, b) => b.length - a.length);
/** Whole words only: not a part of an identifier (`rootMargin`, `--scope`, `visit.ts`) or of a hyphenated word. */
const anyForm = new RegExp(`(?<![\\w$.-])(?:${longestFirst.join('|')})(?![\\w$(-]|\\.\\w)`, 'gi');

/** The texts of a pair's overview in reading order, with the first uses of terms: `firstUses`. */
export function termsOfPair({ mechanism, symptom, fix, prevent }: Pick<Pair, 'mechanism' | 'symptom' | 'fix' | 'prevent'>) {
  const [ofMechanism, ofSymptom, ofFix, ofPrevent] = firstUses([mechanism, symptom, fix, prevent]);
  return { ofMechanism, ofSymptom, ofFix, ofPrevent };
}

/**
 * Finds the first use of each glossary term in the texts of a page.
 * @param texts in reading order
 * @returns for each text its pieces; joined, the pieces are the text again
 */
export function firstUses(texts: readonly string[]): Piece[][] {
  const seen = new Set<TermId>();
  return texts.map((text) => {
    const pieces: Piece[] = [];
    let end = 0;
    for (const match of text.matchAll(anyForm)) {
      const term = idOf.get(match[0].toLowerCase());
      if (term === undefined || seen.has(term)) continue;
      seen.add(term);
      if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
      pieces.push({ text: match[0], term });
      end = match.index + match[0].length;
    }
    if (end < text.length) pieces.push({ text: text.slice(end) });
    return pieces;
  });
}
