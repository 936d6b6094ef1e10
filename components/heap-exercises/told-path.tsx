import type { ToldNode } from '@/lib/heap-exercises/exercise';
import { Mark } from '../mark';
import { breakable } from '../retainer-path';
import styles from './told-path.module.css';

/** The retainer path of an explanation, from the root to the retained object. */
export function ToldPath({ path }: { path: readonly ToldNode[] }) {
  return (
    <ol className={styles.path} role="list" aria-label="Retainer path">
      {path.map(({ edge, name, isSuspect }, at) => (
        <li key={at} data-suspect={isSuspect}>
          {edge && (
            <small className="muted">
              <code>{edge}</code>{' '}
            </small>
          )}
          <code>{breakable(name)}</code>
          {at === 0 && <small className="muted"> root</small>}
          {isSuspect && (
            <small data-meaning="retained" className={styles.suspect}>
              <Mark meaning="retained" /> this reference should be removed
            </small>
          )}
        </li>
      ))}
    </ol>
  );
}
