'use client';

import { useEffect, useRef } from 'react';
import { OpenView } from './open-view';
import { ReadingProgress } from './reading-progress';
import { useSnapshot } from './use-snapshot';
import { useViewState } from './view-state';
import styles from './viewer.module.css';
import { FileButton, Welcome } from './welcome';
import { byteWords, countWords } from './words';

const exampleAddress = '/snapshot/example';

/** The snapshot viewer. The URL says which snapshot of this origin to open, and which view to show. */
export function Viewer() {
  const viewState = useViewState();
  const { from, hrefOf } = viewState;
  const { state, open, compareWith, close } = useSnapshot();
  const isOurs = from !== null && isOnThisOrigin(from);

  /** The URL of the open snapshot; null for a chosen file, which stays open when the URL has no snapshot. */
  const shown = useRef<string | null>(null);

  useEffect(() => {
    if (isOurs) {
      shown.current = from;
      void open(from);
    } else if (shown.current !== null) {
      shown.current = null;
      close();
    }
  }, [isOurs, from, open, close]);

  function forget() {
    window.history.pushState(null, '', window.location.pathname);
    close();
  }

  /** A chosen file has no URL, and object ids of the previous snapshot have no meaning in it. */
  function openFile(file: File) {
    const kept = new URLSearchParams(hrefOf(state.kind === 'open' ? { by: null, object: null } : {}));
    kept.delete('from');
    shown.current = null;
    window.history.replaceState(null, '', `?${kept}`);
    void open(file);
  }

  function openExample() {
    window.history.pushState(null, '', `?${new URLSearchParams({ from: exampleAddress })}`);
  }

  return (
    <>
      <p className="visually-hidden" role="status">
        {state.kind === 'reading' && `Reading ${state.name}`}
        {state.kind === 'open' && `${state.opened.name} is open.`}
      </p>
      {shownState()}
    </>
  );

  function shownState() {
    switch (state.kind) {
      case 'reading':
        return <ReadingProgress name={state.name} reading={state.reading} onCancel={forget} />;
      case 'open': {
        const { name, overview } = state.opened;
        return (
          <>
            <div className={styles.bar}>
              <p className={styles.file}>
                <code>{name}</code>
                <span className="muted">
                  {countWords(overview.objects)} objects, {countWords(overview.references)} references,{' '}
                  {byteWords(overview.bytes)}
                </span>
              </p>
              <p className={styles.actions}>
                <FileButton label="Open another" onFile={openFile} />
                <button type="button" className="button" onClick={forget}>
                  Close
                </button>
              </p>
            </div>
            <OpenView opened={state.opened} second={state.second} onCompare={(source) => void compareWith(source)} viewState={viewState} />
          </>
        );
      }
      case 'failed':
      case 'empty':
        return (
          <>
            <p>
              A heap snapshot lists all objects of a JavaScript heap at one moment, and the references between them. Open
              one to see which objects use the memory, and what retains them.
            </p>
            {state.kind === 'failed' && (
              <p className={styles.failure} role="alert">
                <strong>{state.name}</strong> {state.sentence}
              </p>
            )}
            {from !== null && !isOurs && (
              <p className={styles.failure} role="alert">
                Only a snapshot of this lab’s own server can be opened by its address.
              </p>
            )}
            <Welcome onFile={openFile} onExample={openExample} />
          </>
        );
    }
  }
}

/** Whether a URL has the same origin as the page. */
function isOnThisOrigin(address: string): boolean {
  const origin = 'https://this.invalid';
  return address.startsWith('/') && URL.canParse(address, origin) && new URL(address, origin).origin === origin;
}
