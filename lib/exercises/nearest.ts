import leven from 'leven';

/** The known word that is most similar to the typed word; undefined if none is similar enough. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((word) => ({ word, distance: Math.min(leven(typed, word), leven(typed, word.slice(0, typed.length)) + 1) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(1, Math.floor(typed.length / 2)) ? best.word : undefined;
}

/** What to type instead of an unknown slug: the most similar exercise, or the command that lists them. */
export function adviceFor(slug: string, known: readonly { slug: string }[]): string {
  const similar = nearest(slug, known.map((entry) => entry.slug));
  return similar === undefined ? 'npm run exercise -- list shows all exercises.' : `Did you mean ${similar}?`;
}
