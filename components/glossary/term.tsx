import { meaningOf, type TermId } from '@/lib/glossary/terms';
import { TermLink } from './term-link';

/** A link to an entry of the glossary, with the meaning of the term as a tooltip. */
export function Term({ id, children }: { id: TermId; children: React.ReactNode }) {
  return (
    <TermLink id={id} meaning={meaningOf(id)}>
      {children}
    </TermLink>
  );
}
