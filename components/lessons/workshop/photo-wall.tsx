'use client';

import { useState, useSyncExternalStore } from 'react';
import { StartStop } from '@/components/lessons/timing/start-stop';
import { useTask } from '@/components/lessons/timing/use-task';
import { Mark } from '@/components/mark';
import { collectOnce } from '@/lib/lessons/collection/collection';
import { type Hold, Wall } from '@/lib/lessons/workshop/wall';
import styles from './photo-wall.module.css';

const atOnce = 12;
const mostAlive = 240;
const holds: Record<Hold, string> = { strong: 'Map and Set', weak: 'WeakMap and WeakSet' };

/** A photo wall whose notes are in a Map or a WeakMap, as the reader chooses, with the count of live photos. */
export function PhotoWall() {
  const [wall] = useState(() => new Wall());
  const { hold, photos, alive, entries } = useSyncExternalStore(wall.subscribe, wall.view, wall.view);
  const [task, start, stop] = useTask<Outcome>();
  const isFull = alive + atOnce > mostAlive;

  return (
    <div className={styles.workshop}>
      <fieldset className={styles.row}>
        <legend>Captions and favourites are kept in</legend>
        {(Object.keys(holds) as Hold[]).map((one) => (
          <label key={one}>
            <input type="radio" name="hold" checked={hold === one} onChange={() => wall.setHold(one)} />
            {holds[one]}
          </label>
        ))}
      </fieldset>
      <div className={styles.row}>
        <button type="button" className="button" aria-disabled={isFull} onClick={() => !isFull && wall.hang(atOnce)}>
          Hang {atOnce} photos
        </button>
        <button type="button" className="button" onClick={() => wall.clear()}>
          Remove all
        </button>
        <StartStop
          isRunning={task.is === 'running'}
          label="Force a collection"
          onStart={() => start((signal) => collect(wall, signal))}
          onStop={stop}
        />
      </div>
      <dl className={styles.counts}>
        <div>
          <dt>On the wall</dt>
          <dd>{photos.length}</dd>
        </div>
        <div>
          <dt>Alive in memory</dt>
          <dd>{alive}</dd>
        </div>
        <div>
          <dt>Captions kept</dt>
          <dd>{entries ?? 'a WeakMap cannot be counted'}</dd>
        </div>
      </dl>
      <p role="status" className={styles.status}>
        {task.is === 'running' && 'Allocating until the browser collects garbage…'}
        {task.is === 'stopped' && 'Stopped.'}
        {task.is === 'failed' && `The collection failed: ${task.message}.`}
        {task.is === 'done' && <Verdict {...task.value} />}
        {task.is === 'idle' && isFull && `${mostAlive} photos is the maximum of this workshop.`}
      </p>
      {photos.length === 0 ? (
        <p className={styles.empty}>The wall is empty.</p>
      ) : (
        <ul role="list" className={styles.wall} aria-label="Photos on the wall">
          {photos.map(({ id, hue, caption, isFavourite }) => (
            <li key={id}>
              <button type="button" aria-pressed={isFavourite} onClick={() => wall.toggleFavourite(id)}>
                <span className={styles.photo} style={{ background: `oklch(0.75 0.06 ${hue})` }} aria-hidden="true" />
                {caption}
                <span aria-hidden="true">{isFavourite ? ' ★' : ' ☆'}</span>
                <span className="visually-hidden">, favourite</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The result of a collection: how many photos that are not on the wall are still alive. */
interface Outcome {
  hasCollected: boolean;
  left: number;
  hold: Hold;
}

async function collect(wall: Wall, signal: AbortSignal): Promise<Outcome> {
  const hasCollected = (await collectOnce(signal)) !== null;
  const { alive, photos, hold } = wall.view();
  return { hasCollected, left: alive - photos.length, hold };
}

function Verdict({ hasCollected, left, hold }: Outcome) {
  if (!hasCollected) return 'The browser did not collect garbage. Try again, or wait.';
  if (left > 0) {
    return (
      <span data-meaning="retained">
        <Mark meaning="retained" />
        Collected. {left} {left === 1 ? 'photo' : 'photos'} that no longer {left === 1 ? 'hangs is' : 'hang are'} retained
        {hold === 'strong' ? ' by the Map.' : '.'}
      </span>
    );
  }
  return (
    <span data-meaning="released">
      <Mark meaning="released" />
      Collected. Every photo that is not on the wall is released.
    </span>
  );
}
