'use client';

import Link from 'next/link';
import { useId, useState } from 'react';
import styles from './term-link.module.css';

interface TermLinkProps {
  id: string;
  meaning: string;
  children: React.ReactNode;
}

/** The tooltip is visible when the pointer or the keyboard focus is on the link; Escape hides it. */
export function TermLink({ id, meaning, children }: TermLinkProps) {
  const tip = useId();
  const [isHidden, setHidden] = useState(false);
  return (
    <span className={styles.term} data-hidden={isHidden || undefined} onPointerLeave={() => setHidden(false)}>
      <Link
        href={`/glossary#${id}`}
        prefetch={false}
        aria-describedby={tip}
        onBlur={() => setHidden(false)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setHidden(true);
        }}
      >
        {children}
      </Link>
      <span className={styles.tip} role="tooltip" id={tip}>
        {meaning}
      </span>
    </span>
  );
}
