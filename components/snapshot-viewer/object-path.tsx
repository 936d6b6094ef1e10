'use client';

import { useState } from 'react';
import type { ObjectDetails, ShownPathNode } from '@/lib/snapshot-viewer/details';
import { Mark } from '../mark';
import styles from './object-path.module.css';
import { byteWords, countWords } from './words';

interface Props {
  details: ObjectDetails;
  linkTo: (id: number) => React.AnchorHTMLAttributes<HTMLAnchorElement>;
}

/** The shortest retainer path of an object; the engine's own containers are folded. */
export function ObjectPath({ details: { path, omitted, isUnreachable }, linkTo }: Props) {
  const [isWhole, setWhole] = useState(false);
  if (isUnreachable) {
    return <p>Only weak references lead to this object. The next garbage collection can free it.</p>;
  }
  const stations = isWhole ? path : folded(path);
  const hidden = path.length - folded(path).length;
  return (
    <>
      <ol className={styles.path} role="list" aria-label="Retainer path">
        {stations.map((station, at) => (
          <Station key={`${station.id} ${at}`} station={station} isFirst={at === 0} isLast={at === stations.length - 1} isWhole={isWhole} linkTo={linkTo} />
        ))}
      </ol>
      {omitted > 0 && <p className="muted">{countWords(omitted)} nodes in the middle of this path are not shown.</p>}
      {hidden > 0 && (
        <button type="button" className="button" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Hide V8’s internal containers' : `Show ${hidden} internal ${hidden === 1 ? 'container' : 'containers'}`}
        </button>
      )}
    </>
  );
}

/** Leaves out the engine's own nodes, and merges nodes that belong together (the parts of a listener). */
function folded(path: readonly ShownPathNode[]): ShownPathNode[] {
  const seen: ShownPathNode[] = [];
  for (const [at, station] of path.entries()) {
    const isEnd = at === 0 || at === path.length - 1;
    const isRepeat = station.label !== '' && station.label === seen.at(-1)?.label && (station.type === 'native' || station.label === 'window');
    if (isEnd || station.isSuspect || (station.label !== '' && !isRepeat)) seen.push(station);
  }
  return seen;
}

function Station({ station, isFirst, isLast, isWhole, linkTo }: { station: ShownPathNode; isFirst: boolean; isLast: boolean; isWhole: boolean; linkTo: Props['linkTo'] }) {
  const { id, label, name, type, edge, edgeKind, retainedSize, isSuspect } = station;
  const isNamed = !isFirst && /^(property|context)$/.test(edgeKind) && edge !== '';
  return (
    <li data-suspect={isSuspect || undefined}>
      {!isFirst && (isNamed || isWhole) && (
        <small className={styles.edge}>
          {edgeKind === 'element' ? `[${edge}]` : edge} <span className="muted">{edgeKind === 'context' ? 'variable' : edgeKind}</span>
        </small>
      )}
      <span className={styles.station}>
        {isLast ? <code>{isWhole ? name : label || name}</code> : <a {...linkTo(id)}><code>{isWhole ? name : label || name}</code></a>}
        <small className="muted">
          {isFirst ? 'root' : type}, @{id}, retains {byteWords(retainedSize)}
        </small>
      </span>
      {isSuspect && (
        <small className={styles.suspect} data-meaning="retained">
          <Mark meaning="retained" /> suspect reference: the object above is older than the recording, this object was created during it
        </small>
      )}
    </li>
  );
}
