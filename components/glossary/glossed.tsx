import type { Piece } from '@/lib/glossary/first-uses';
import { Term } from './term';

/** A text in which the first use of each glossary term has a tooltip (`firstUses`). */
export function Glossed({ pieces }: { pieces: readonly Piece[] | undefined }) {
  return pieces?.map(({ text, term }, at) => (term ? <Term key={at} id={term}>{text}</Term> : text));
}
