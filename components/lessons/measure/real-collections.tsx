'use client';

import { useState } from 'react';
import { summarize } from '@/lib/benchmark/statistics';
import type { GcEventsData } from '@/lib/lessons/measure/experiments/gc-events';
import type { Collection } from '@/lib/lessons/measure/trace-gc';
import { StartStop } from '../timing/start-stop';
import { LineChart } from '../gc/line-chart';
import styles from '../gc/lab.module.css';
import { MeasuredFacts } from '../figure';
import { CollectionTable } from './collection-table';
import { NumberField } from './number-field';
import { Status } from './status';
import { useExperiment } from './use-experiment';

const kinds = ['objects', 'arrays', 'strings', 'typed arrays'];
const initial = { what: 'objects', bytes: 4096, rateMb: 40, keptPercent: 5, seconds: 4 };

/** Runs a Node process that allocates as the reader chooses, and shows the collections that V8 reports. */
export function RealCollections() {
  const [values, setValues] = useState(initial);
  const { state, start, stop } = useExperiment<GcEventsData>('gc-events');
  const set = (name: keyof typeof initial) => (value: number) => setValues((old) => ({ ...old, [name]: value }));
  const pauses = state.collections.map(({ pauseMs }) => pauseMs);
  return (
    <div className={styles.lab}>
      <div className={styles.tools}>
        <label className={styles.field}>
          Make
          <select className="field" value={values.what} onChange={({ target: { value } }) => setValues((old) => ({ ...old, what: value }))}>
            {kinds.map((kind) => (
              <option key={kind}>{kind}</option>
            ))}
          </select>
        </label>
        <NumberField label="of about, bytes" value={values.bytes} least={64} most={262_144} onChange={set('bytes')} />
        <NumberField label="MB a second" value={values.rateMb} least={1} most={200} onChange={set('rateMb')} />
        <NumberField label="kept, of 100" value={values.keptPercent} least={0} most={100} onChange={set('keptPercent')} />
        <NumberField label="seconds" value={values.seconds} least={1} most={10} onChange={set('seconds')} />
        <StartStop isRunning={state.is === 'running'} label="Allocate" onStart={() => start(values)} onStop={stop} />
      </div>
      <Status
        state={state}
        idle="Choose what to allocate. The process has a heap limit of 256 MB and stops by itself."
        done={`Done: ${state.collections.length} collections.`}
      />
      {state.data.length > 0 && <HeapOverTime data={state.data} collections={state.collections} seconds={values.seconds} />}
      {state.collections.length > 0 && <CollectionTable collections={state.collections} />}
      {state.is === 'done' && pauses.length > 0 && <Pauses engine={state.engine} pauses={pauses} />}
    </div>
  );
}

function HeapOverTime({ data, collections, seconds }: { data: readonly GcEventsData[]; collections: readonly Collection[]; seconds: number }) {
  const most = Math.max(...data.map(({ heapMb, bufferMb }) => heapMb + bufferMb));
  const last = data.at(-1);
  const begin = data[0]?.at ?? 0;
  const full = collections.filter(({ kind }) => kind !== 'Scavenge');
  return (
    <div className={styles.lab}>
      <LineChart
        points={data.map(({ at, heapMb, bufferMb }) => ({ x: at - begin, y: heapMb + bufferMb }))}
        marks={full.map(({ at, beforeMb }) => ({ x: at - begin, y: beforeMb }))}
        xMost={Math.max(seconds * 1000, (last?.at ?? 0) - begin)}
        yMost={Math.ceil(most * 1.15)}
        unit="MB"
        label={`Memory in use over ${seconds} seconds, at most ${Math.round(most)} MB; dashed lines are full collections.`}
      />
      <p className="muted">
        {Math.round(last?.allocatedMb ?? 0)} MB allocated so far; {(last?.heapMb ?? 0).toFixed(1)} MB in V8’s heap and{' '}
        {(last?.bufferMb ?? 0).toFixed(1)} MB in buffers outside the heap now. Node counts this with <code>perf_hooks</code>:{' '}
        <span data-observed="">{last?.observed.scavenge ?? 0}</span> scavenges, {last?.observed.full ?? 0} full collections.
      </p>
    </div>
  );
}

function Pauses({ engine, pauses }: { engine: string; pauses: readonly number[] }) {
  const { median, least, most } = summarize(pauses);
  const ms = (value: number) => `${value.toFixed(2)} ms`;
  return (
    <>
      <p>Length of each pause of the program:</p>
      <MeasuredFacts engine={engine} runs={pauses.length} median={ms(median)} least={ms(least)} most={ms(most)} />
    </>
  );
}
