'use client';

import { Mark } from '@/components/mark';
import { runTrial, type Verdict } from '@/lib/lessons/collection/trial';
import { type TrialName, trials } from '@/lib/lessons/collection/trials';
import { engineName } from '@/lib/lessons/engine-name';
import { StartStop } from '../timing/start-stop';
import { useTask } from '../timing/use-task';
import styles from '../gc/lab.module.css';

/** A button that runs a garbage collection trial in this page and shows its result. */
export function TrialButton({ trial, label = 'Run the experiment' }: { trial: TrialName; label?: string }) {
  const [task, start, stop] = useTask<Verdict>();
  const isRunning = task.is === 'running';
  return (
    <div className={styles.lab} data-trial={trial}>
      <div className={styles.tools}>
        <StartStop isRunning={isRunning} label={label} onStart={() => start((signal) => runTrial(trials[trial], signal))} onStop={stop} />
        <span role="status" className="muted">
          {isRunning && 'Allocating until the browser collects garbage …'}
          {task.is === 'stopped' && 'Stopped.'}
          {task.is === 'failed' && task.message}
          {task.is === 'done' && summary(task.value)}
        </span>
      </div>
      {task.is === 'done' && (
        <ul role="list">
          {task.value.findings.map(({ name, isCollected }) => (
            <li key={name} data-meaning={isCollected ? 'released' : 'retained'} data-finding={isCollected ? 'collected' : 'kept'}>
              <Mark meaning={isCollected ? 'released' : 'retained'} /> <b>{isCollected ? 'Collected' : 'Still there'}</b>: {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function summary({ provoked: { isGone, allocatedMb, ms } }: Verdict): string {
  const effort = `${Math.round(allocatedMb)} MB of garbage and ${(ms / 1000).toFixed(1)} s in ${engineName()}`;
  return isGone ? `It took ${effort}.` : `After ${effort}, an unreachable object was still in memory. The browser decides when to collect.`;
}
