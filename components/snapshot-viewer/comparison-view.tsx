'use client';

import styles from './open-view.module.css';
import { ReadingProgress } from './reading-progress';
import type { OpenSnapshot, SecondState, SnapshotSource } from './use-snapshot';
import { DropZone, FileButton } from './welcome';
import { shareWords } from './words';

interface Props {
  comparison: OpenSnapshot['comparison'];
  second: SecondState;
  onCompare: (source: SnapshotSource) => void;
}

/** Lets the reader choose a second snapshot, and says how the two can be compared. */
export function ComparisonView({ comparison, second, onCompare }: Props) {
  if (second.kind === 'reading') return <ReadingProgress name={second.name} reading={second.reading} />;
  return (
    <>
      {second.kind === 'failed' && (
        <p role="alert" className={styles.note}>
          {second.name}: {second.sentence}
        </p>
      )}
      {comparison ? (
        <>
          <p className={styles.note} role="status">
            Before: <code>{comparison.name}</code>.{' '}
            {comparison.isSameSession
              ? 'Both come from one session: V8’s object ids match, so objects are told apart one by one.'
              : `They do not come from one session: of the object ids that both have, only ${shareWords(comparison.agreement)} name the same sort of object. Counts can be compared, single objects cannot, so New and Deleted stay 0.`}
          </p>
          <p>
            <FileButton label="Compare with another" onFile={onCompare} />
          </p>
        </>
      ) : (
        <DropZone label="Choose the earlier snapshot" onFile={onCompare}>
          <p>
            Compare this snapshot with an earlier one of the same page: take one, do the thing you suspect, take another. What came, what went, and by how much each constructor grew.
          </p>
        </DropZone>
      )}
    </>
  );
}
