'use client';

import { proxy, releaseProxy, type Remote, wrap } from 'comlink';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ComparisonOverview, Outcome, Overview, Reading } from '@/lib/snapshot-viewer/session';
import type { SnapshotWorker } from '@/workers/snapshot-viewer';

/** A file, or the URL of one on this origin. */
export type SnapshotSource = File | string;

export interface OpenSnapshot {
  name: string;
  overview: Overview;
  session: Remote<SnapshotWorker>;
  /** The last comparison. `turn` increases with each one, because the same requests then have new answers. */
  comparison: (ComparisonOverview & { name: string; turn: number }) | undefined;
}

export type SnapshotState =
  | { kind: 'empty' }
  | { kind: 'reading'; name: string; reading: Reading }
  | { kind: 'failed'; name: string; sentence: string }
  | { kind: 'open'; opened: OpenSnapshot; second: SecondState };

/** The state of the snapshot that is loaded for a comparison. */
export type SecondState = { kind: 'none' } | { kind: 'reading'; name: string; reading: Reading } | { kind: 'failed'; name: string; sentence: string };

interface Running {
  worker: Worker;
  session: Remote<SnapshotWorker>;
}

const start: Reading = { step: 'file', bytes: 0, of: undefined };
const broke = 'The worker that reads the file stopped early. Most likely this browser ran out of memory.';

/** Opens one snapshot at a time, each in its own worker. Cancelling terminates the worker. */
export function useSnapshot() {
  const [state, setState] = useState<SnapshotState>({ kind: 'empty' });
  const running = useRef<Running | undefined>(undefined);

  const end = useCallback(() => {
    running.current?.session[releaseProxy]();
    running.current?.worker.terminate();
    running.current = undefined;
  }, []);

  const close = useCallback(() => {
    end();
    setState({ kind: 'empty' });
  }, [end]);

  const open = useCallback(
    async (source: SnapshotSource) => {
      end();
      const name = nameOf(source);
      const worker = new Worker(new URL('../../workers/snapshot-viewer.ts', import.meta.url), { type: 'module' });
      const session = wrap<SnapshotWorker>(worker);
      const mine: Running = { worker, session };
      running.current = mine;
      const update = (next: SnapshotState) => {
        if (running.current === mine) setState(next);
      };
      worker.onerror = () => update({ kind: 'failed', name, sentence: broke });
      update({ kind: 'reading', name, reading: start });
      const outcome = await outcomeOf<Overview>((onReading) => session.open(source, onReading), (reading) => update({ kind: 'reading', name, reading }));
      if (outcome.ok) update({ kind: 'open', opened: { name, overview: outcome.value, session, comparison: undefined }, second: { kind: 'none' } });
      else update({ kind: 'failed', name, sentence: outcome.sentence });
    },
    [end],
  );

  const compareWith = useCallback(async (source: SnapshotSource) => {
    const mine = running.current;
    if (!mine) return;
    const name = nameOf(source);
    const update = (second: SecondState, comparison?: ComparisonOverview) => {
      if (running.current !== mine) return;
      setState((now) => {
        if (now.kind !== 'open') return now;
        const turn = (now.opened.comparison?.turn ?? 0) + 1;
        return { ...now, second, opened: comparison ? { ...now.opened, comparison: { ...comparison, name, turn } } : now.opened };
      });
    };
    update({ kind: 'reading', name, reading: start });
    const outcome = await outcomeOf<ComparisonOverview>((onReading) => mine.session.compareWith(source, onReading), (reading) => update({ kind: 'reading', name, reading }));
    if (outcome.ok) update({ kind: 'none' }, outcome.value);
    else update({ kind: 'failed', name, sentence: outcome.sentence });
  }, []);

  useEffect(() => end, [end]);

  return { state, open, compareWith, close };
}

/**
 * The outcome of a call to the worker. Its progress is passed on only until then: it comes through a message port of its own, so
 * the last report may arrive after the outcome.
 */
async function outcomeOf<Value>(ask: (onReading: (reading: Reading) => void) => Promise<Outcome<Value>>, onReading: (reading: Reading) => void): Promise<Outcome<Value>> {
  let isOver = false;
  const listener = proxy((reading: Reading) => {
    if (!isOver) onReading(reading);
  });
  const outcome = await ask(listener).catch((): Outcome<Value> => ({ ok: false, sentence: broke }));
  isOver = true;
  return outcome;
}

function nameOf(source: SnapshotSource): string {
  return typeof source === 'string' ? source : source.name;
}
