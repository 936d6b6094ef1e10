import styles from './player.module.css';
import type { History } from './use-history';

/**
 * Controls for a sequence of steps (forward, back, play, jump), with a description of the current step for screen
 * readers.
 */
export function Player<T extends { sentence: string }>({ history, name }: { history: History<T>; name: string }) {
  const { states, at, now, isPlaying, go, play } = history;
  const last = states.length - 1;
  return (
    <div className={styles.player} role="group" aria-label={`Steps: ${name}`}>
      <div className={styles.buttons}>
        <button type="button" className="button" disabled={at === 0} onClick={() => go(at - 1)}>
          Back
        </button>
        <button type="button" className="button" disabled={at === last} onClick={() => go(at + 1)}>
          Forward
        </button>
        <button type="button" className="button" disabled={last === 0} onClick={() => play(!isPlaying)}>
          {isPlaying ? 'Pause' : 'Play'}
        </button>
        <label className={styles.jump}>
          <span className="visually-hidden">Jump to a step</span>
          <input type="range" min={0} max={last} value={at} disabled={last === 0} onChange={({ target }) => go(target.valueAsNumber)} />
        </label>
        <span className={styles.count}>
          {at} of {last}
        </span>
      </div>
      <p className={styles.sentence} role="status">
        {now.sentence}
      </p>
    </div>
  );
}
