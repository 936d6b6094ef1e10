import { useState } from 'react';
import styles from './progress.module.css';
import { forgetSeen } from './seen';

/** The number of cases that this browser has opened, with a button to reset it. It is stored only in this browser. */
export function Progress({ seen, all }: { seen: number; all: number }) {
  const [bringBack, setBringBack] = useState<() => void>();
  return (
    <div className={styles.progress}>
      <label>
        <small className="muted">
          {seen} of {all} seen
        </small>
        <progress value={seen} max={all} />
      </label>
      <span role="status">
        {seen > 0 && (
          <button type="button" title="The pages that you have seen are stored in this browser only" onClick={() => setBringBack(() => forgetSeen())}>
            Forget
          </button>
        )}
        {seen === 0 && bringBack && (
          <>
            <small>Forgotten.</small>{' '}
            <button
              type="button"
              onClick={() => {
                bringBack();
                setBringBack(undefined);
              }}
            >
              Undo
            </button>
          </>
        )}
      </span>
    </div>
  );
}
