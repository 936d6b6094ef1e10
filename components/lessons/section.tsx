import type { ReactNode } from 'react';
import type { ItemId } from '@/lib/lessons/checklist';
import styles from './section.module.css';

export interface SectionProps {
  /** The id of the section in the page's URL and in the stored progress. */
  id: string;
  heading: string;
  /** The checklist items that the section covers. */
  covers?: readonly ItemId[];
  children: ReactNode;
}

/** A section of a lesson. */
export function Section({ id, heading, covers, children }: SectionProps) {
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-heading`} data-covers={coversOf(covers)}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {children}
    </section>
  );
}

/** The value of `data-covers`; undefined if nothing is covered. */
export function coversOf(covers: readonly ItemId[] | undefined): string | undefined {
  return covers && covers.length > 0 ? covers.join(' ') : undefined;
}
