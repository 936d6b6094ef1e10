'use client';

import dynamic from 'next/dynamic';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Drive, isOver, visits } from '@/lib/live/drive';
import type { Payload } from '@/lib/live/tally';
import { meaningOf } from '../mark';
import styles from './compare.module.css';
import { TwinFrame } from './twin-frame';
import { sayDrive, saySpecimen } from './words';

const Curve = dynamic(() => import('./curve').then(({ Curve }) => Curve), { ssr: false });

const twins = ['leaky', 'fixed'] as const;
type Twin = (typeof twins)[number];

interface CompareProps {
  slug: string;
  keeps: Payload;
  /** Whether the drives begin as soon as both pages have loaded. */
  isStarted?: boolean;
  /** Called when both drives have ended. */
  onEnd?: () => void;
}

/** Drives both twins at the same time, each in an iframe, and shows both curves in one chart. */
export function Compare({ slug, keeps, isStarted = false, onEnd }: CompareProps) {
  const frames = useRef<Partial<Record<Twin, HTMLIFrameElement | null>>>({});
  const [ready, setReady] = useState<Partial<Record<Twin, boolean>>>({});
  const [drives, setDrives] = useState<Partial<Record<Twin, Drive>>>({});
  const isReady = twins.every((twin) => ready[twin]);
  const isDriving = twins.some((twin) => drives[twin] && !isOver(drives[twin]));

  const open = useCallback((twin: Twin) => setReady((known) => ({ ...known, [twin]: true })), []);
  const look = useCallback((twin: Twin, drive: Drive) => setDrives((known) => ({ ...known, [twin]: drive })), []);
  const hold = useCallback((twin: Twin, frame: HTMLIFrameElement | null) => {
    frames.current[twin] = frame;
  }, []);

  function start() {
    for (const twin of twins) {
      void frames.current[twin]?.contentWindow?.leakLab?.drive({ slug, specimen: twin, keeps });
    }
  }

  const startAtOnce = useEffectEvent(start);
  useEffect(() => {
    if (isReady && isStarted) startAtOnce();
  }, [isReady, isStarted]);

  const hasEnded = twins.every((twin) => drives[twin] && isOver(drives[twin]));
  const end = useEffectEvent(() => onEnd?.());
  useEffect(() => {
    if (hasEnded) end();
  }, [hasEnded]);

  function stop() {
    for (const twin of twins) frames.current[twin]?.contentWindow?.leakLab?.stop();
  }

  return (
    <div className={styles.compare} onKeyDown={({ key }) => key === 'Escape' && stop()}>
      <section className={styles.outcome} aria-label="Outcome">
        <p>
          {isDriving ? (
            <button className="button" onClick={stop}>
              Stop both <kbd>Esc</kbd>
            </button>
          ) : (
            <button className="button" disabled={!isReady} onClick={start}>
              {isReady ? 'Drive both' : 'Loading both pages …'}
            </button>
          )}
        </p>
        <div className={styles.said} role="status">
          {twins.map((twin) => (
            <p key={twin} data-meaning={meaningOf[twin]}>
              <strong>{saySpecimen(twin)}</strong> {drives[twin] ? sayDrive(drives[twin], keeps.name) : 'Not started yet.'}
            </p>
          ))}
        </div>
        <div className={styles.curve}>
          <Curve
            title={`${keeps.name} alive after each visit`}
            visits={visits}
            lines={twins.map((twin) => ({
              label: saySpecimen(twin),
              meaning: meaningOf[twin],
              points: drives[twin]?.samples.map(({ payloads }) => payloads) ?? [],
            }))}
          />
        </div>
      </section>
      {twins.map((twin) => (
        <TwinFrame key={twin} slug={slug} twin={twin} onFrame={hold} onReady={open} onDrive={look} />
      ))}
    </div>
  );
}
