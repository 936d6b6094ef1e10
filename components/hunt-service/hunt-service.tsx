'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import { markSeen } from '../catalogue/gallery/seen';
import { useAvailability } from './availability';
import styles from './hunt-service.module.css';

const HuntRun = lazy(() => import('./hunt-run'));

interface HuntServiceProps {
  slug: string;
  /** The pages that a hunt walks, as text: "both twins". */
  what: string;
  /** The recorded findings. */
  children: React.ReactNode;
}

/** The button that starts or cancels a hunt. The code for a hunt is loaded with the first one. */
export function HuntService({ slug, what, children }: HuntServiceProps) {
  const availability = useAvailability();
  const [run, setRun] = useState(0);
  const [isRunning, setRunning] = useState(false);
  const isOff = availability?.isOn === false;
  useEffect(() => markSeen(slug), [slug]);

  useEffect(() => {
    if (!isRunning) return;
    function cancelByEscape(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      setRun(0);
      setRunning(false);
    }
    document.addEventListener('keydown', cancelByEscape);
    return () => document.removeEventListener('keydown', cancelByEscape);
  }, [isRunning]);

  function startOrCancel() {
    setRun(isRunning ? 0 : run + 1);
    setRunning(!isRunning);
  }

  return (
    <div className={styles.service} data-hunt={run > 0 ? 'live' : 'recorded'}>
      <div className={styles.bar}>
        {isOff ? (
          <p className={styles.off}>
            <strong>Recorded result.</strong> You can hunt from the page only if the lab runs on your own machine:{' '}
            <code>npm start</code>
          </p>
        ) : (
          <>
            <button type="button" className="button" onClick={startOrCancel}>
              {isRunning ? 'Cancel the hunt (Esc)' : run > 0 ? 'Hunt again' : `Hunt ${what}`}
            </button>
            {run === 0 && (
              <small className="muted">
                {availability?.isDevelopment
                  ? "This is the development server. React's Strict Mode runs effects twice here, so the counts may differ."
                  : 'A Chromium on this machine makes ten visits to each page and counts the retained objects. The recorded result is below.'}
              </small>
            )}
          </>
        )}
      </div>
      {run === 0 ? (
        children
      ) : (
        <Suspense fallback={<p className="muted">Loading …</p>}>
          <HuntRun key={run} slug={slug} recorded={children} onOver={() => setRunning(false)} />
        </Suspense>
      )}
    </div>
  );
}
