'use client';

import { type Drive, isOver, stopDriving, type Target } from '@/lib/live/drive';
import { Mark } from '../mark';
import { Dots } from './dots';
import styles from './live.module.css';
import { usePayloadCounts } from './use-live';
import { sayPage, saySpecimen, sayStates, sayVisits } from './words';

interface LiveRowProps {
  slug: string;
  specimen: Target['specimen'];
  name: string;
  perVisit: number;
  drive: Drive | null;
  /** Whether no drive may be started now. */
  isBusy: boolean;
  onDrive: () => void;
}

/** One row of the live panel: the dots of a specimen, the counts as text, and the button that starts a drive. */
export function LiveRow({ slug, specimen, name, perVisit, drive, isBusy, onDrive }: LiveRowProps) {
  const counts = usePayloadCounts(`${slug}/${specimen}`);
  const isDriving = drive !== null && !isOver(drive);
  return (
    <div className={styles.row} data-row={specimen} data-active={isDriving || undefined} role="group" aria-label={sayPage(specimen)}>
      <p className={styles.name}>
        {specimen !== 'work' && <Mark meaning={specimen === 'leaky' || specimen === 'problem' ? 'retained' : 'released'} />} {saySpecimen(specimen)}
      </p>
      <Dots counts={counts} perVisit={perVisit} />
      <div className={styles.words}>
        <p>{sayVisits(counts, name)}</p>
        <ul role="list">
          {sayStates(counts).map(({ state, words }) => (
            <li key={state} data-state={state}>
              {words}
            </li>
          ))}
        </ul>
      </div>
      {isDriving ? (
        <button className="button" data-stop="" onClick={stopDriving}>
          Stop <kbd>Esc</kbd>
        </button>
      ) : (
        <button className="button" disabled={isBusy} onClick={onDrive}>
          Drive it for me<span className="visually-hidden">: {sayPage(specimen).toLowerCase()}</span>
        </button>
      )}
    </div>
  );
}
