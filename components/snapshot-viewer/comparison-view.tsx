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
              ? 'Both snapshots come from one session. V8’s object ids match, so single objects can be compared.'
              : `The snapshots do not come from one session: only ${shareWords(comparison.agreement)} of the object ids that both contain belong to the same kind of object. Counts can be compared. Single objects cannot, so New and Deleted stay 0.`}
          </p>
          <p>
            <FileButton label="Compare with another" onFile={onCompare} />
          </p>
        </>
      ) : (
        <DropZone label="Choose the earlier snapshot" onFile={onCompare}>
          <p>
            Compare this snapshot with an earlier one of the same page: take a snapshot, do what you suspect, and take
            another. The comparison shows which objects are new, which were deleted, and how much each constructor grew.
          </p>
        </DropZone>
      )}
    </>
  );
}
