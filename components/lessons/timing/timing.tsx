'use client';

import { proxy, releaseProxy, wrap } from 'comlink';
import { useState } from 'react';
import { duration } from '@/lib/lessons/timing/format';
import { type SuiteName, suites } from '@/lib/lessons/timing/suites';
import type { Timing as TimingWorker, Report } from '@/workers/learn/timing';
import styles from './timing.module.css';
import { StartStop } from './start-stop';
import { TimingTable } from './timing-table';
import { useEngine } from './use-engine';
import { useTask } from './use-task';

/** Times the alternatives of a suite in a worker when the reader starts it. */
export function Timing({ suite }: { suite: SuiteName }) {
  const { title, job } = suites[suite];
  const engine = useEngine();
  const [progress, setProgress] = useState({ done: 0, rounds: 0 });
  const [task, start, stop] = useTask<Report>();

  const run = async (signal: AbortSignal) => {
    setProgress({ done: 0, rounds: 0 });
    const worker = new Worker(new URL('../../../workers/learn/timing.ts', import.meta.url), { type: 'module' });
    const remote = wrap<TimingWorker>(worker);
    signal.addEventListener('abort', () => worker.terminate(), { once: true });
    const broken = new Promise<never>((_, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message || 'the worker did not start'));
    });
    try {
      return await Promise.race([remote.run(suite, proxy((done, rounds) => setProgress({ done, rounds }))), broken]);
    } finally {
      remote[releaseProxy]();
      worker.terminate();
    }
  };

  return (
    <div className={styles.panel} role="group" aria-label={title}>
      <p>{job}</p>
      <div className={styles.controls}>
        <StartStop
          isRunning={task.is === 'running'}
          label={task.is === 'done' ? 'Measure again' : 'Measure'}
          onStart={() => start(run)}
          onStop={stop}
        />
        {task.is === 'running' && (
          <progress value={progress.done} max={progress.rounds || 1} aria-label={`Progress of: ${title}`} />
        )}
        <p role="status" className={styles.status}>
          {task.is === 'running' && 'Measuring…'}
          {task.is === 'stopped' && 'Stopped; nothing was measured.'}
          {task.is === 'failed' && `It could not be measured: ${task.message}.`}
          {task.is === 'done' && verdictOn(task.value)}
        </p>
      </div>
      {task.is === 'done' && (
        <>
          <TimingTable caption={title} results={task.value.results} />
          <p className={styles.facts}>
            {task.value.plan.runs} runs of each after {task.value.plan.warmUps} to warm up, in turns, each of{' '}
            {duration(task.value.plan.leastMs)} or more; the clock shows steps of {duration(task.value.resolutionMs)}.
            Measured just now in a worker, in {engine ?? 'this browser'}.
          </p>
        </>
      )}
    </div>
  );
}

function verdictOn({ results }: Report): string {
  const fastest = results.reduce((best, one) => (one.perCall.median < best.perCall.median ? one : best));
  return `Fastest: ${fastest.label}, ${duration(fastest.perCall.median)}.`;
}
