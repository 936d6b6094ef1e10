'use client';

import { noteHints } from '@/lib/exercises/progress';
import styles from './exercise-lobby.module.css';
import { useRecord } from './use-record';

/** Shows the hints that the reader has requested, with a button for the next one. */
export function Hints({ slug, hints }: { slug: string; hints: readonly string[] }) {
  const given = Math.min(useRecord()[slug]?.hints ?? 0, hints.length);
  return (
    <section>
      <h2>Hints</h2>
      <ol className={styles.hints} aria-live="polite">
        {hints.slice(0, given).map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
      {given < hints.length ? (
        <button className="button" onClick={() => noteHints(slug, given + 1)}>
          {given === 0 ? `Show a hint (0 of ${hints.length})` : `Show the next hint (${given} of ${hints.length})`}
        </button>
      ) : (
        <p className="muted">You have seen all {hints.length} hints.</p>
      )}
    </section>
  );
}
