import leven from 'leven';

/** The known word that is most similar to the typed word; undefined if none is similar enough. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((word) => ({ word, distance: Math.min(leven(typed, word), leven(typed, word.slice(0, typed.length)) + 1) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(1, Math.floor(typed.length / 2)) ? best.word : undefined;
}
