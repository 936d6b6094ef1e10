'use client';

import type { Reading } from '@/lib/snapshot-viewer/session';
import styles from './reading-progress.module.css';
import { byteWords } from './words';

const steps = [
  { step: 'file', label: 'Reading the file' },
  { step: 'references', label: 'Separating strong from weak references' },
  { step: 'paths', label: 'Finding the shortest paths from the roots' },
  { step: 'dominators', label: 'Computing dominators' },
  { step: 'sizes', label: 'Computing retained sizes' },
] as const;

/** The progress of reading a file, by bytes and by step, with an optional cancel button. */
export function ReadingProgress({ name, reading, onCancel }: { name: string; reading: Reading; onCancel?: () => void }) {
  const at = steps.findIndex(({ step }) => step === reading.step);
  const label = steps[at]?.label ?? '';
  const isFile = reading.step === 'file';
  const of = isFile ? reading.of : undefined;
  return (
    <section className={styles.reading} aria-label={`Reading ${name}`}>
      <p>
        Reading <code>{name}</code>
      </p>
      <progress aria-label="Bytes read" max={isFile ? (of ?? 1) : steps.length} {...(isFile ? (of === undefined ? {} : { value: reading.bytes }) : { value: at })} />
      <p className={styles.now}>
        Step {at + 1} of {steps.length}: {label}
      </p>
      {isFile && (
        <p className="muted">
          {byteWords(reading.bytes)}
          {of !== undefined && ` of ${byteWords(of)}`}
        </p>
      )}
      {onCancel && (
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      )}
    </section>
  );
}
