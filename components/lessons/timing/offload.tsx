'use client';

import { useEffect, useRef, useState } from 'react';
import { paintLandscape } from '@/lib/lessons/timing/picture';
import styles from './offload.module.css';
import { OffloadTable, placeNames, type Row } from './offload-table';
import { type Place, runOnce } from './offload-run';
import { StartStop } from './start-stop';
import { startOutlineWorker, type OutlineWorker } from './outline-worker';
import { useEngine } from './use-engine';
import { useTask } from './use-task';
import { MeasureMemory } from './measure-memory';

const runs = 3;
const sizes = { small: [1200, 800], middle: [1800, 1200], large: [2400, 1600] } as const;
type Size = keyof typeof sizes;
const places: readonly Place[] = ['main', 'copy', 'transfer', 'shared'];

/**
 * Runs the same work on a picture on the main thread or in a worker. A moving marker shows whether the page is
 * responsive.
 */
export function Offload() {
  const engine = useEngine();
  const canvas = useRef<HTMLCanvasElement>(null);
  const marker = useRef<HTMLSpanElement>(null);
  const outlineWorker = useRef<OutlineWorker>(undefined);
  const [place, setPlace] = useState<Place>('main');
  const [size, setSize] = useState<Size>('small');
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [task, start, stop] = useTask<Place>();
  const isRunning = task.is === 'running';
  const [width, height] = sizes[size];
  const megapixels = ((width * height) / 1e6).toFixed(1);

  useEffect(() => {
    const pen = canvas.current?.getContext('2d', { willReadFrequently: true });
    if (pen) paintLandscape(pen, width, height);
  }, [width, height]);

  useEffect(
    () => () => {
      outlineWorker.current?.close();
      outlineWorker.current = undefined;
    },
    [],
  );

  const isCalm = useRef(false);
  const moveMarker = (now: number) => {
    if (!marker.current || isCalm.current) return;
    marker.current.style.insetInlineStart = `${50 + 46 * Math.sin(now / 500)}%`;
  };

  const run = async (signal: AbortSignal) => {
    const pen = canvas.current?.getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('this browser provides no canvas');
    const open = (outlineWorker.current ??= startOutlineWorker());
    signal.addEventListener(
      'abort',
      () => {
        outlineWorker.current?.close();
        outlineWorker.current = undefined;
      },
      { once: true },
    );
    await open.ready;
    const done: Row['runs'] = [];
    for (let at = 0; at < runs; at++) {
      signal.throwIfAborted();
      paintLandscape(pen, width, height);
      const source = pen.getImageData(0, 0, width, height);
      const { drawing, run } = await runOnce(place, source, open.remote, moveMarker, signal);
      source.data.set(drawing);
      pen.putImageData(source, 0, 0);
      done.push(run);
    }
    setRows((before) => [...before.filter((row) => row.place !== place), { place, runs: done }]);
    return place;
  };

  return (
    <div className={styles.offload}>
      <canvas ref={canvas} className={styles.picture} width={width} height={height} role="img" aria-label="A painted landscape; after a run, the drawing of its outlines" />
      <div className={styles.track} aria-hidden="true">
        <span ref={marker} className={styles.marker} />
      </div>
      <p className="muted">
        The marker moves with every frame of the page during a run. When it stops, nothing else on this page can respond
        either. On the main thread, it stops for a moment in each of the {runs} runs.
      </p>
      <fieldset className={styles.places} disabled={isRunning}>
        <legend>Thread, and how the picture is sent to it</legend>
        {places.map((one) => (
          <label key={one}>
            <input type="radio" name="place" checked={place === one} onChange={() => setPlace(one)} />
            {placeNames[one]}
          </label>
        ))}
      </fieldset>
      <div className={styles.controls}>
        <label>
          Picture
          <select
            className="field"
            value={size}
            disabled={isRunning}
            onChange={(event) => {
              setSize(event.target.value as Size);
              setRows([]);
            }}
          >
            {Object.entries(sizes).map(([name, [across, down]]) => (
              <option key={name} value={name}>
                {((across * down) / 1e6).toFixed(1)} megapixels
              </option>
            ))}
          </select>
        </label>
        <StartStop
          isRunning={isRunning}
          label="Draw the outlines"
          onStart={() => {
            isCalm.current = matchMedia('(prefers-reduced-motion: reduce)').matches;
            if (place === 'shared' && !crossOriginIsolated) start(() => Promise.reject(new Error(noSharing)));
            else start(run);
          }}
          onStop={stop}
        />
        <p role="status" className={styles.status}>
          {isRunning && 'Drawing…'}
          {task.is === 'stopped' && 'Stopped; the worker was ended.'}
          {task.is === 'failed' && `It could not be measured: ${task.message}.`}
          {task.is === 'done' && `Measured: ${placeNames[task.value].toLowerCase()}, ${megapixels} megapixels.`}
        </p>
      </div>
      {rows.length > 0 && (
        <>
          <OffloadTable rows={rows} caption={`Outlines of ${megapixels} megapixels`} />
          <p className={styles.facts}>
            The median of {runs} runs, and the range from lowest to highest. A dropped frame is a frame that the page’s
            usual rate would have shown but did not. Measured just now in {engine ?? 'this browser'}.
          </p>
          <MeasureMemory isOff={isRunning} />
        </>
      )}
    </div>
  );
}

const noSharing =
  'a page gets shared memory only if it is isolated from other origins, with the headers Cross-Origin-Opener-Policy and Cross-Origin-Embedder-Policy; this page is not';
