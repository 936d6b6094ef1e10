'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { Payload } from '@/lib/live/tally';
import styles from './watch.module.css';

const Compare = dynamic(() => import('./compare').then(({ Compare }) => Compare), { ssr: false, loading: () => <p role="status">Loading both pages …</p> });

interface WatchProps {
  slug: string;
  keeps: Payload;
  /** What the leaky page shows: the finding with its line. It appears when both drives have ended. */
  children: React.ReactNode;
}

/** The button that drives both twins of a case on this page, and then shows the finding. */
export function Watch({ slug, keeps, children }: WatchProps) {
  const [state, setState] = useState<'idle' | 'watching' | 'done'>('idle');
  if (state === 'idle') {
    return (
      <p className={styles.offer}>
        <button className={`button ${styles.start}`} data-main="" onClick={() => setState('watching')}>
          Watch a leak (10 s)
        </button>
      </p>
    );
  }
  return (
    <div className={styles.watch}>
      {state === 'done' && (
        <div className={styles.finding} role="status">
          {children}
        </div>
      )}
      <Compare slug={slug} keeps={keeps} isStarted onEnd={() => setState('done')} />
    </div>
  );
}
