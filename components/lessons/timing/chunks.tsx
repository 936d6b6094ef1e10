'use client';

import { useState } from 'react';
import { summarize } from '@/lib/benchmark/statistics';
import { inSlices } from '@/lib/lessons/timing/chunks';
import { duration } from '@/lib/lessons/timing/format';
import { frameStats, usualGap } from '@/lib/lessons/timing/frames';
import { ResultsTable } from './results-table';
import styles from './timing.module.css';
import { FrameWatch } from './frame-watch';
import { StartStop } from './start-stop';
import { useEngine } from './use-engine';
import { useTask } from './use-task';

interface Leaf {
  path: string;
  next: Leaf | undefined;
}

const leaves = 60_000;
const runs = 3;
const slices = { 'all at once': Infinity, 'slices of 40 ms': 40, 'slices of 8 ms': 8 } as const;
type Name = keyof typeof slices;

interface Run {
  tookMs: number;
  longestGapMs: number;
  dropped: number;
  turns: number;
}

/** Builds an index of a large object chain, all at once or in time slices, and measures the dropped frames. */
export function Chunks() {
  const engine = useEngine();
  const [name, setName] = useState<Name>('all at once');
  const [rows, setRows] = useState<readonly { name: Name; runs: Run[] }[]>([]);
  const [task, start, stop] = useTask<Name>();
  const isRunning = task.is === 'running';

  const run = async (signal: AbortSignal) => {
    const done: Run[] = [];
    for (let at = 0; at < runs && !signal.aborted; at++) done.push(await runOnce(slices[name], signal));
    setRows((before) => [...before.filter((row) => row.name !== name), { name, runs: done }]);
    return name;
  };
  const longest = Math.max(...rows.map((row) => summarize(row.runs.map(({ longestGapMs }) => longestGapMs)).median));

  return (
    <div className={styles.panel}>
      <p>
        Build an index over a chain of {leaves.toLocaleString('en')} objects, on the main thread. If it is done all at
        once, the page does not respond until it is done; the time is limited.
      </p>
      <div className={styles.controls}>
        <label>
          How
          <select className="field" value={name} disabled={isRunning} onChange={(event) => setName(event.target.value as Name)}>
            {Object.keys(slices).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <StartStop isRunning={isRunning} label="Build the index" onStart={() => start(run)} onStop={stop} />
        <p role="status" className={styles.status}>
          {isRunning && 'Building…'}
          {task.is === 'stopped' && 'Stopped.'}
          {task.is === 'failed' && `It could not be measured: ${task.message}.`}
          {task.is === 'done' && `Measured: ${task.value}.`}
        </p>
      </div>
      {rows.length > 0 && (
        <>
          <ResultsTable
            caption="The same work, divided in different ways"
            headings={['How', 'Took', 'Longest time without a frame', 'Frames dropped', 'Turns']}
          >
            {rows.map((row) => {
              const took = summarize(row.runs.map(({ tookMs }) => tookMs));
              const gap = summarize(row.runs.map(({ longestGapMs }) => longestGapMs));
              return (
                <tr key={row.name}>
                  <th scope="row">{row.name}</th>
                  <td>
                    {duration(took.median)}
                    <span className={styles.spread}>
                      {duration(took.least)} to {duration(took.most)}
                    </span>
                  </td>
                  <td>
                    {duration(gap.median)}
                    <span className={styles.spread}>
                      {duration(gap.least)} to {duration(gap.most)}
                    </span>
                    <span className={styles.bar} style={{ inlineSize: `${(100 * gap.median) / longest}%` }} />
                  </td>
                  <td>{summarize(row.runs.map(({ dropped }) => dropped)).median}</td>
                  <td>{summarize(row.runs.map(({ turns }) => turns)).median}</td>
                </tr>
              );
            })}
          </ResultsTable>
          <p className={styles.facts}>
            The median of {runs} runs, and from least to most. Measured just now in {engine ?? 'this browser'}.
          </p>
        </>
      )}
    </div>
  );
}

async function runOnce(sliceMs: number, signal: AbortSignal): Promise<Run> {
  const first = makeChain();
  const index = new Map<string, Leaf[]>();
  const watch = new FrameWatch(() => undefined);
  signal.addEventListener('abort', () => watch.stop(), { once: true });
  await watch.frames(15);
  const usualMs = usualGap(watch.stamps);
  const from = watch.stamps.length - 1;
  const began = performance.now();
  const clock = () => performance.now();
  // A new task, so that frames and input are handled in between; a resolved promise would not allow this.
  const turn = () => new Promise<void>((resolve) => void setTimeout(resolve));
  const turns = await inSlices(chainFrom(first), (leaf) => addTo(index, leaf), sliceMs, { clock, turn });
  const tookMs = performance.now() - began;
  await watch.frames(4);
  watch.stop();
  const { dropped, longestMs } = frameStats(watch.stamps.slice(from), usualMs);
  return { tookMs, longestGapMs: longestMs, dropped, turns };
}

function makeChain(): Leaf | undefined {
  let next: Leaf | undefined;
  for (let at = 0; at < leaves; at++) next = { path: `shelf ${at % 97} / box ${at % 1_009} / letter ${at}`, next };
  return next;
}

function* chainFrom(first: Leaf | undefined): Generator<Leaf> {
  for (let leaf = first; leaf; leaf = leaf.next) yield leaf;
}

/** Adds the leaf under every prefix of every word of its path. */
function addTo(index: Map<string, Leaf[]>, leaf: Leaf): void {
  for (const word of leaf.path.split(/\W+/)) {
    for (let end = 1; end <= word.length; end++) {
      const key = word.slice(0, end);
      const found = index.get(key);
      if (found) found.push(leaf);
      else index.set(key, [leaf]);
    }
  }
}
