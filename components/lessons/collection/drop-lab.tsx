'use client';

import { useEffect, useReducer, useRef, useState } from 'react';
import { Mark } from '@/components/mark';
import { provokeCollection } from '@/lib/lessons/collection/provoke';
import { StartStop } from '../timing/start-stop';
import { useTask } from '../timing/use-task';
import styles from './drop-lab.module.css';
import labStyles from '../gc/lab.module.css';

interface Item {
  name: string;
  droppedAt: number | undefined;
  collectedAfterMs: number | undefined;
}

const count = 8;

/** Eight real objects of this page: drop references to them and see when the browser collects them. */
export function DropLab() {
  const held = useRef(new Map<string, object>());
  const [items, setItems] = useState<readonly Item[]>([]);
  const [next, makeNext] = useReducer((round: number) => round + 1, 1);
  const [task, start, stop] = useTask<string>();
  const collected = useRef(new Set<string>());
  const registry = useRef<FinalizationRegistry<string>>(undefined);

  useEffect(() => {
    const gone = collected.current;
    registry.current = new FinalizationRegistry((name) => {
      const now = performance.now();
      gone.add(name);
      setItems((old) => old.map((item) => (item.name === name ? { ...item, collectedAfterMs: now - (item.droppedAt ?? now) } : item)));
    });
    const kept = held.current;
    return () => kept.clear();
  }, []);

  function make() {
    held.current.clear();
    const fresh = Array.from({ length: count }, (_, at): Item => {
      const name = `${String.fromCharCode(65 + at)}${next}`;
      const object = { picture: new Float64Array(4096) };
      held.current.set(name, object);
      registry.current?.register(object, name);
      return { name, droppedAt: undefined, collectedAfterMs: undefined };
    });
    makeNext();
    setItems(fresh);
  }

  function drop(name: string) {
    held.current.delete(name);
    const droppedAt = performance.now();
    setItems((old) => old.map((item) => (item.name === name ? { ...item, droppedAt } : item)));
  }

  const dropped = items.filter(({ droppedAt }) => droppedAt !== undefined);
  const waiting = dropped.filter(({ collectedAfterMs }) => collectedAfterMs === undefined);
  return (
    <div className={labStyles.lab}>
      <div className={labStyles.tools}>
        <button type="button" className="button" onClick={make}>
          {items.length === 0 ? 'Make eight objects' : 'Make eight new objects'}
        </button>
        <StartStop
          isRunning={task.is === 'running'}
          label="Force a collection"
          onStart={() =>
            start(async (signal) => {
              const gone = collected.current;
              const { allocatedMb, isGone } = await provokeCollection(() => waiting.every(({ name }) => gone.has(name)), signal);
              return `${Math.round(allocatedMb)} MB of garbage ${isGone ? 'were enough to cause a collection' : 'were not enough to cause a collection'}.`;
            })
          }
          onStop={stop}
        />
      </div>
      <ul role="list" className={styles.items}>
        {items.map(({ name, droppedAt, collectedAfterMs }) => {
          const isGone = collectedAfterMs !== undefined;
          return (
            <li key={name} className={styles.item} data-meaning={isGone ? 'released' : 'retained'} data-item={isGone ? 'collected' : droppedAt === undefined ? 'held' : 'dropped'}>
              <span>
                <Mark meaning={isGone ? 'released' : 'retained'} /> <code>{name}</code>
              </span>
              {droppedAt === undefined ? (
                <button type="button" className="button" aria-label={`Drop the reference to ${name}`} onClick={() => drop(name)}>
                  Drop
                </button>
              ) : (
                <small>{isGone ? `collected after ${(collectedAfterMs / 1000).toFixed(1)} s` : 'unreachable, still in memory'}</small>
              )}
            </li>
          );
        })}
      </ul>
      <p role="status" className={labStyles.status}>
        {items.length === 0
          ? 'Nothing made yet.'
          : `${count - dropped.length} held, ${waiting.length} unreachable and still in memory, ${dropped.length - waiting.length} collected.`}{' '}
        {task.is === 'running' && 'Allocating …'}
        {task.is === 'done' && task.value}
        {task.is === 'failed' && task.message}
      </p>
    </div>
  );
}
