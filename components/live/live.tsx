'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { payloadCountsOf } from '@/lib/live/canary';
import type { CollectionMethod } from '@/lib/lessons/collection/collection';
import { collect } from '@/lib/live/collect';
import { exposeFrameApi } from '@/lib/live/frame-api';
import { driveTo, isOver, stopDriving, type Target } from '@/lib/live/drive';
import { aliveIn, type Payload, countingMethodOf } from '@/lib/live/tally';
import styles from './live.module.css';
import { LiveRow } from './live-row';
import { useDrive } from './use-live';
import { sayCollected, sayDrive } from './words';

const Result = dynamic(() => import('./result'), { ssr: false, loading: () => <div className={styles.loading} /> });

interface LiveProps {
  slug: string;
  /** Name and kind of the payload. */
  keeps: Payload;
  /** How many payloads a visit makes. */
  perVisit: number;
  specimens: readonly Target['specimen'][];
  /** A drive stops when the reader leaves the pages below this path. */
  place: string;
  /** What a dot is; by default it is told from the payload. */
  explanation?: React.ReactNode;
}

/** The live panel of a case: shows the payloads that are alive, by visit, and starts drives. */
export function Live({ slug, keeps, perVisit, specimens, place, explanation = explain(keeps) }: LiveProps) {
  const drive = useDrive(slug);
  const [collected, setCollected] = useState<CollectionMethod | null | 'running'>();
  const isDriving = drive !== null && !isOver(drive);

  const isPair = specimens.length > 1;
  useEffect(
    () => () => {
      if (!location.pathname.startsWith(place)) stopDriving();
    },
    [place],
  );

  useEffect(exposeFrameApi, []);

  // The document grows and shrinks during a drive, so the panel is scrolled into view at its end.
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isDriving || window !== window.top) return;
    const place = panel.current;
    return () => place?.scrollIntoView({ block: 'start' });
  }, [isDriving]);

  async function collectNow() {
    setCollected('running');
    setCollected(await collect(() => specimens.reduce((sum, one) => sum + aliveIn(payloadCountsOf(`${slug}/${one}`)), 0)));
  }

  function start(specimen: Target['specimen']) {
    setCollected(undefined);
    void driveTo({ slug, specimen, keeps });
  }

  return (
    <section ref={panel} className={styles.live} data-live="" data-driving={isDriving || undefined} aria-labelledby={`live-${slug}`}>
      <header className={styles.head}>
        <h2 id={`live-${slug}`}>Live</h2>
        <p>{explanation}</p>
      </header>
      {specimens.map((specimen) => (
        <LiveRow
          key={specimen}
          slug={slug}
          specimen={specimen}
          name={keeps.name}
          perVisit={perVisit}
          drive={drive?.target.specimen === specimen ? drive : null}
          isBusy={isDriving || collected === 'running'}
          onDrive={() => start(specimen)}
        />
      ))}
      <div className={styles.foot}>
        <p className={styles.said} role="status">
          {collected === undefined && drive ? sayDrive(drive, keeps.name) : sayCollected(collected)}
        </p>
        <p className={styles.actions}>
          <button className="button" disabled={isDriving || collected === 'running'} onClick={() => void collectNow()}>
            Force a collection
          </button>
          {isPair && (
            <Link className="button" data-main="" href={`/compare/${slug}`} prefetch={false}>
              Compare both
            </Link>
          )}
        </p>
      </div>
      {drive && drive.samples.length > 0 && <Result drive={drive} name={keeps.name} />}
    </section>
  );
}

function explain(keeps: Payload) {
  const { name } = keeps;
  const method = countingMethodOf(keeps);
  if (method === 'canary') {
    return (
      <>
        Each dot is one <code>{name}</code>. It stands in the column of the visit that created it. After you leave the
        page and garbage is collected, the dot should be empty.
      </>
    );
  }
  return method === 'objectUrls' ? (
    <>
      No object of the page represents an object URL, so none can be watched. A drive counts each URL when it is created
      and when it is revoked: one dot for each.
    </>
  ) : (
    <>
      The browser, not the page, holds every {name}, so no object can be watched. A drive reads the browser’s own list
      after each visit: one dot for each {name}.
    </>
  );
}
