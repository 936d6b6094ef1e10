'use client';

import { useEffect, useRef, useState } from 'react';
import { Mark } from '@/components/mark';
import { provokeCollection } from '@/lib/lessons/collection/provoke';
import { type CleanUp, Feature, kilobytesPerVisit, mostVisits } from '@/lib/lessons/collection/visits';
import { StartStop } from '../timing/start-stop';
import { useTask } from '../timing/use-task';
import { LineChart, type Point } from '../gc/line-chart';
import styles from '../gc/lab.module.css';

const cleanUps: readonly { value: CleanUp; code: string }[] = [
  { value: 'none', code: '// nothing' },
  { value: 'null', code: 'draft = null;' },
  { value: 'fresh-function', code: "bus.removeEventListener('save', () => saveDraft());" },
  { value: 'same-function', code: "bus.removeEventListener('save', saveDraft);" },
];
const visitsAtOnce = 10;

/** Opens and closes a leaking feature, shows the live objects, and lets the reader choose the cleanup. */
export function VisitsLab() {
  const feature = useRef<Feature>(undefined);
  const [cleanUp, setCleanUp] = useState<CleanUp>('none');
  const [{ visits, alive }, setCounts] = useState({ visits: 0, alive: 0 });
  const [course, setCourse] = useState<readonly Point[]>([{ x: 0, y: 0 }]);
  const [task, start, stop] = useTask<string>();

  useEffect(() => {
    const own = new Feature(() => setCounts(own.counts));
    feature.current = own;
    return () => own.reset();
  }, []);

  const isFull = visits >= mostVisits;

  function visit() {
    const own = feature.current;
    if (!own) return;
    for (let times = 0; times < visitsAtOnce; times++) own.visit(cleanUp);
    note(own);
  }

  function note(own: Feature) {
    const counts = own.counts;
    setCounts(counts);
    setCourse((old) => [...old, { x: counts.visits, y: counts.alive }]);
  }

  function reset() {
    feature.current?.reset();
    setCounts({ visits: 0, alive: 0 });
    setCourse([{ x: 0, y: 0 }]);
  }

  async function collect(signal: AbortSignal): Promise<string> {
    const own = feature.current;
    if (!own) return '';
    const { totalMb } = await provokeCollection(() => own.isClean, signal);
    note(own);
    const left = own.counts.alive;
    return `After ${totalMb} MB of garbage: ${left === 0 ? 'all drafts were collected.' : `${left} drafts are still retained.`}`;
  }

  return (
    <div className={styles.lab}>
      <fieldset className={styles.choices}>
        <legend>What the editor does when it is closed</legend>
        {cleanUps.map(({ value, code }) => (
          <label key={value}>
            <input type="radio" name="clean-up" value={value} checked={cleanUp === value} onChange={() => setCleanUp(value)} />
            <code>{code}</code>
          </label>
        ))}
      </fieldset>
      <div className={styles.tools}>
        <button type="button" className="button" disabled={isFull} onClick={visit}>
          Open and close {visitsAtOnce} times
        </button>
        <StartStop isRunning={task.is === 'running'} label="Collect" onStart={() => start(collect)} onStop={stop} />
        <button type="button" className="button" onClick={reset}>
          Reset
        </button>
      </div>
      <p role="status" className={styles.status} data-alive={alive}>
        <Mark meaning={alive > 0 ? 'retained' : 'released'} /> {visits} visits; {alive} drafts alive, {((alive * kilobytesPerVisit) / 1024).toFixed(1)} MB.{' '}
        {isFull && 'The limit is reached. Reset to continue. '}
        {task.is === 'running' && 'Allocating until the browser collects garbage …'}
        {task.is === 'done' && task.value}
        {task.is === 'failed' && task.message}
      </p>
      <LineChart
        points={course}
        xMost={Math.max(50, visits)}
        yMost={Math.max(50, ...course.map(({ y }) => y))}
        unit="alive"
        label={`Drafts alive over ${visits} visits; now ${alive}.`}
      />
    </div>
  );
}
