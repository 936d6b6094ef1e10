'use client';

import { bytes } from '@/lib/lessons/timing/format';
import { type Threads, measureThreads } from '@/lib/lessons/timing/memory-of-threads';
import styles from './timing.module.css';
import { StartStop } from './start-stop';
import { useTask } from './use-task';

/** Measures the memory of this page and its workers, if the browser supports it. */
export function MeasureMemory({ isOff }: { isOff: boolean }) {
  const [task, start, stop] = useTask<Threads | undefined>();
  return (
    <div className={styles.controls}>
      {!isOff && (
        <StartStop isRunning={task.is === 'running'} label="Measure the memory of page and worker" onStart={() => start(measureThreads)} onStop={stop} />
      )}
      <p role="status" className={styles.status}>
        {task.is === 'running' && 'The browser measures after its next collection. That may take 20 seconds.'}
        {task.is === 'done' &&
          (task.value
            ? `The page: ${bytes(task.value.page)}. Its workers: ${bytes(task.value.workers)}. Shared, or not attributed: ${bytes(task.value.other)}.`
            : 'This browser cannot measure the memory of a page and its workers. That needs measureUserAgentSpecificMemory and a page that is isolated from other origins. The bytes of the pictures above are counted and correct without it.')}
      </p>
    </div>
  );
}
