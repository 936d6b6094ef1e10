'use client';

import { useState } from 'react';
import styles from './welcome.module.css';

interface Props {
  onFile: (file: File) => void;
  onExample: () => void;
}

/** The start page of the viewer: how to open a snapshot and how to record one. */
export function Welcome({ onFile, onExample }: Props) {
  return (
    <>
      <DropZone onFile={onFile} label="Choose a heap snapshot">
        <p>
          Drop a <code>.heapsnapshot</code> here, or choose one. It is read in this browser and is not sent anywhere.
        </p>
      </DropZone>
      <p className={styles.example}>
        No snapshot yet?{' '}
        <button type="button" className="button" onClick={onExample}>
          Open an example
        </button>
      </p>
      <section className={styles.sources}>
        <h2>How to get a heap snapshot</h2>
        <dl>
          <dt>The hunter</dt>
          <dd>
            <code>npm run hunt -- window-listener --snapshots snaps</code> saves the snapshot of every page that leaks,
            with the time at which each object was allocated.
          </dd>
          <dt>DevTools</dt>
          <dd>In the Memory panel choose “Heap snapshot” or “Allocations on timeline” and take a snapshot. Then choose Save next to its name in the list.</dd>
          <dt>Node</dt>
          <dd>
            <code>{"require('node:v8').writeHeapSnapshot()"}</code> writes one into the working directory, for this
            process or one of its workers.
          </dd>
        </dl>
        <p className="muted">Files up to about 500 MB, with or without gzip compression.</p>
      </section>
    </>
  );
}

/** An area that accepts a dropped file, with a button to choose one. */
export function DropZone({ label, onFile, children }: { label: string; onFile: (file: File) => void; children: React.ReactNode }) {
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={styles.zone}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      {children}
      <FileButton label={label} onFile={onFile} />
    </div>
  );
}

/** A button that opens the file picker. */
export function FileButton({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  return (
    <label className={`button ${styles.choose}`}>
      {label}
      <input
        type="file"
        className={styles.input}
        accept=".heapsnapshot,.heaptimeline,.gz,.json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
