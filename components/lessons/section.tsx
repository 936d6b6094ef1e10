import type { ReactNode } from 'react';
import type { ItemId } from '@/lib/lessons/checklist';
import styles from './section.module.css';

export interface SectionProps {
  /** The section's address on the page, and the name under which it is remembered as done. */
  id: string;
  heading: string;
  /** The items of the checklist that the section as a whole covers. */
  covers?: readonly ItemId[];
  children: ReactNode;
}

/** One idea of a lesson. */
export function Section({ id, heading, covers, children }: SectionProps) {
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-heading`} data-covers={coversOf(covers)}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {children}
    </section>
  );
}

/** The value of `data-covers`; none where nothing is covered. */
export function coversOf(covers: readonly ItemId[] | undefined): string | undefined {
  return covers && covers.length > 0 ? covers.join(' ') : undefined;
}
