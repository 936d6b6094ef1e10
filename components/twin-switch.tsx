'use client';

import Link from 'next/link';
import { useSelectedLayoutSegment } from 'next/navigation';
import { Mark, meaningOf } from './mark';
import styles from './twin-switch.module.css';

/**
 * The navigation between the overview and the twins. Every state has the same size, and switching does not scroll. Only
 * these links are prefetched: readers use them often, and a visit without a server request takes half the time, for the
 * hunter too.
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

/** Sets the title of the browser tab, because a twin is a client component and cannot export metadata. */
export function TwinTitle({ title }: { title: string }) {
  const twin = useSelectedLayoutSegment();
  return <title>{`${title}${twin ? `, ${twin}` : ''} · Leak Lab`}</title>;
}
