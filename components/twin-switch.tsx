'use client';

import Link from 'next/link';
import { useSelectedLayoutSegment } from 'next/navigation';
import { Mark, meaningOf } from './mark';
import styles from './twin-switch.module.css';

/**
 * From the overview to one twin or the other. Every state has the same size, so switching moves nothing; nor does it
 * scroll. These links alone are prefetched: to go to and fro is what the page is for, and a visit that needs no server
 * costs half as much, for the hunter too.
 */
export function TwinSwitch({ slug }: { slug: string }) {
  const here = useSelectedLayoutSegment();
  const current = (segment: string | null) => (here === segment ? 'page' : undefined);
  return (
    <nav className={styles.switch} aria-label="Twins">
      <Link href={`/leaks/${slug}`} scroll={false} aria-current={current(null)}>
        Overview
      </Link>
      <Link
        href={`/leaks/${slug}/leaky`}
        scroll={false}
        aria-current={current('leaky')}
        data-meaning={meaningOf.leaky}
      >
        <Mark meaning={meaningOf.leaky} /> Leaky
      </Link>
      <Link
        href={`/leaks/${slug}/fixed`}
        scroll={false}
        aria-current={current('fixed')}
        data-meaning={meaningOf.fixed}
      >
        <Mark meaning={meaningOf.fixed} /> Fixed
      </Link>
    </nav>
  );
}

/** A twin is a client component and cannot export metadata, so the frame names it in the browser's tab. */
export function TwinTitle({ title }: { title: string }) {
  const twin = useSelectedLayoutSegment();
  return <title>{`${title}${twin ? `, ${twin}` : ''} · Leak Lab`}</title>;
}
