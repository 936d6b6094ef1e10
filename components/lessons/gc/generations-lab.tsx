'use client';

import { useState } from 'react';
import { aliveIn, answerRequests, cellsIn, emptyHeap, fullCollection, type Heap, make, nurserySize, oldSize, release, scavenge } from '@/lib/lessons/gc/generations';
import { HeapView } from './heap-view';
import styles from './lab.module.css';
import { Player } from './player';
import { useHistory } from './use-history';

/** A simulated heap with a nursery and an old space that the reader fills and collects. */
export function GenerationsLab() {
  const history = useHistory<Heap>([emptyHeap]);
  const [choice, setChoice] = useState<string>();
  const { now } = history;
  const alive = aliveIn(now);
  const chosen = now.cells.find(({ id }) => id === choice);
  const isBusy = now.collecting !== 'no';
  return (
    <div className={styles.lab}>
      <div className={styles.tools}>
        <button type="button" className="button" disabled={isBusy} onClick={() => history.push(make(now))}>
          Make an object
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={() => history.push(answerRequests(now, 8), 'first')}>
          Answer 8 requests
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={() => history.push(scavenge(now), 'first')}>
          Scavenge
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={() => history.push(fullCollection(now), 'first')}>
          Full collection
        </button>
        <button type="button" className="button" onClick={() => history.reset([emptyHeap])}>
          Start over
        </button>
      </div>
      <HeapView heap={now} alive={alive} chosen={chosen?.id} onChoose={(id) => setChoice(id === choice ? undefined : id)} />
      <div className={styles.tools}>
        <button type="button" className="button" disabled={!chosen || isBusy || !alive.has(chosen.id)} onClick={() => chosen && history.push([release(now, chosen.id)])}>
          Drop the reference to {chosen?.label ?? 'the chosen object'}
        </button>
        <button type="button" className="button" disabled={!chosen || isBusy || !alive.has(chosen.id)} onClick={() => history.push(make(now, chosen?.id))}>
          Make one that {chosen?.label ?? 'the chosen object'} holds
        </button>
      </div>
      <Player history={history} name="generations" />
      <dl className={styles.facts}>
        <Fact name="made" value={now.made} />
        <Fact name="scavenges" value={now.scavenges} />
        <Fact name="promoted" value={now.promoted} />
        <Fact name="full collections" value={now.fulls} />
        <Fact name="nursery" value={`${cellsIn(now, now.active).length} of ${nurserySize}`} />
        <Fact name="old space" value={`${cellsIn(now, 'old').length} of ${oldSize}`} />
      </dl>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: number | string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
