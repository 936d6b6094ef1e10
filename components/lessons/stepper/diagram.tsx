'use client';

import { useRef, useState } from 'react';
import type { StepRecord } from '@/lib/lessons/stepper/recording';
import { Arrows } from './arrows';
import styles from './diagram.module.css';
import { Frames } from './frames';
import { HeapBox, StringValue } from './heap-box';
import { Lit } from './lit';
import { Tasks } from './tasks';
import { useArrows } from './use-arrows';
import type { StepView } from './view';

/**
 * Draws the memory: the stack on the left (newest call on top) and below it the tasks that wait, the heap on the right, and references as arrows between
 * them.
 */
export function Diagram({ view, before, freed, name }: { view: StepView; before: StepRecord | undefined; freed: number; name: string }) {
  const root = useRef<HTMLDivElement>(null);
  const [lit, setLit] = useState<number | null>(null);
  const arrows = useArrows(root, view);
  const old = new Map(before?.heap.map((record) => [record.id, record]));
  const change = (id: number) => (before && !old.has(id) ? 'new' : undefined);
  const isEmpty = view.heap.length === 0 && view.strings.length === 0;
  return (
    <Lit value={{ lit, setLit, root }}>
      <div ref={root} className={styles.diagram} role="group" aria-label="Memory at this step">
        <Arrows arrows={arrows} lit={lit} />
        <div className={styles.calls}>
          <div role="group" aria-labelledby={`${name}-stack`}>
            <h3 id={`${name}-stack`}>Stack</h3>
            <Frames frames={view.frames} before={before} />
          </div>
          <Tasks heading="Microtasks" tasks={view.microtasks} name={`${name}-microtasks`} />
          <Tasks heading="Timers" tasks={view.timers} name={`${name}-timers`} />
        </div>
        <div role="group" aria-labelledby={`${name}-heap`}>
          <h3 id={`${name}-heap`}>Heap</h3>
          {isEmpty && <p className={styles.empty}>nothing yet</p>}
          <ul role="list" className={styles.boxes}>
            {view.heap.map((record) => (
              <HeapBox key={record.id} record={record} isUnreachable={view.unreachable.has(record.id)} change={change(record.id)} />
            ))}
            {view.strings.map((one) => (
              <StringValue key={one.id} {...one} />
            ))}
          </ul>
          {freed > 0 && <p className={styles.empty}>{freed} unreachable objects freed so far</p>}
        </div>
      </div>
    </Lit>
  );
}
