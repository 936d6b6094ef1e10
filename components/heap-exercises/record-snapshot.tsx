'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { Command } from '../command';
import lobby from '../exercises/exercise-lobby.module.css';
import { useAvailability } from '../hunt-service/availability';
import styles from './heap-exercise.module.css';
import { useRecording } from './use-recording';

/** How to get the snapshot of an exercise: with a button where the server may start a browser, and with a command. */
export function RecordSnapshot({ slug }: { slug: string }) {
  const isOn = useAvailability()?.isOn;
  const [run, setRun] = useState(0);
  const begin = useRef<HTMLButtonElement>(null);
  useFocusAfter(run === 0, begin);

  useEffect(() => {
    if (run === 0) return;
    function cancelByEscape(event: KeyboardEvent) {
      if (event.key === 'Escape' && !event.defaultPrevented) setRun(0);
    }
    document.addEventListener('keydown', cancelByEscape);
    return () => document.removeEventListener('keydown', cancelByEscape);
  }, [run]);

  return (
    <section>
      <h2>Get the snapshot</h2>
      {isOn === false ? (
        <p>This server does not record snapshots for you. Start the lab on your own machine, or use the command.</p>
      ) : run === 0 ? (
        <button ref={begin} type="button" className="button" data-main="" onClick={() => setRun(1)}>
          Record this snapshot
        </button>
      ) : (
        <Run key={run} slug={slug} onAgain={() => setRun(run + 1)} onCancel={() => setRun(0)} />
      )}
      <details className={styles.more}>
        <summary>In the terminal, for DevTools or the viewer</summary>
        <Command line={`npm run exercise -- record ${slug}`}>
          Writes the file. Load it in DevTools (Memory panel, “Load profile”), or choose it in the snapshot viewer.
        </Command>
      </details>
    </section>
  );
}

function Run({ slug, onAgain, onCancel }: { slug: string; onAgain: () => void; onCancel: () => void }) {
  const recording = useRecording(slug);
  const cancel = useRef<HTMLButtonElement>(null);
  const open = useRef<HTMLAnchorElement>(null);
  useFocusAfter(recording.phase === 'running', cancel, true);
  useFocusAfter(recording.phase === 'recorded', open);
  const address = recording.phase === 'recorded' ? `/api/hunt/snapshot/${recording.snapshot}` : '';
  return (
    <div className={lobby.form}>
      <p role="status">
        {recording.phase === 'running' && recording.words}
        {recording.phase === 'recorded' && `Recorded: ${(recording.bytes / 1e6).toFixed(1)} MB.`}
        {recording.phase === 'failed' && 'The recording failed.'}
      </p>
      {recording.phase === 'running' && (
        <p>
          <button ref={cancel} type="button" className="button" onClick={onCancel}>
            Cancel (Esc)
          </button>
        </p>
      )}
      {recording.phase === 'recorded' && (
        <p className={styles.links}>
          <a ref={open} className="button" data-main="" href={`/snapshot?from=${encodeURIComponent(address)}`} target="_blank">
            Open in the viewer (new tab)
          </a>
          <a href={address} download="">
            Download for DevTools
          </a>
        </p>
      )}
      {recording.phase === 'failed' && (
        <div role="alert" className={lobby.answer}>
          <p>{recording.message}</p>
          {recording.why === 'no-chromium' && (
            <p>
              <code>npm run -s chromium</code> finds or installs one.
            </p>
          )}
          <p>
            <button type="button" className="button" onClick={onAgain}>
              Record again
            </button>
          </p>
        </div>
      )}
    </div>
  );
}

/**
 * Focuses an element once it is shown, if the element that had the focus has just been removed. A reader who has moved on
 * to the question keeps the focus there.
 * @param isNew whether the component takes the place of what had the focus
 */
function useFocusAfter(isShown: boolean, target: RefObject<HTMLElement | null>, isNew = false): void {
  const wasHidden = useRef(isNew);
  useEffect(() => {
    if (isShown && wasHidden.current && document.activeElement === document.body) target.current?.focus();
    wasHidden.current = !isShown;
  }, [isShown, target]);
}
