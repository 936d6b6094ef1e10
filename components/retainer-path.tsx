import { Fragment } from 'react';
import { Mark } from './mark';
import styles from './retainer-path.module.css';

/** Draws a retainer path from the root to the payload. */
export function RetainerPath({ stations, perVisit }: { stations: readonly string[]; perVisit: number }) {
  const last = stations.length - 1;
  return (
    <ol className={styles.path} role="list">
      {stations.map((node, at) => (
        <li key={node}>
          <code>{breakable(node)}</code>
          {at === 0 && <small className="muted">root</small>}
          {at === last && (
            <small>
              <Mark meaning="retained" /> retained, {perVisit} more each visit
            </small>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Allows a line break between the words of a long name: `bufferOf|TheHour`. */
export function breakable(name: string) {
  return name.split(/(?<=[a-z])(?=[A-Z])/).map((word, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {word}
    </Fragment>
  ));
}
