import { ballastAlive } from './ballast';
import { payloadCountsOf } from './canary';
import type { CollectionMethod } from '../lessons/collection/collection';
import { collect } from './collect';
import { Counters, type Opened } from './counters/counters';
import { Store } from './store';
import { aliveIn, type Payload, tallyInto } from './tally';
import { verdictOf } from './verdict';
import { walkOf } from './walk';

/** The specimen that a drive visits. */
export interface Target {
  slug: string;
  specimen: 'leaky' | 'fixed' | 'control' | 'work' | 'problem' | 'solution';
  /** Name and kind of its payload. */
  keeps: Payload;
}

/** The counts after a visit and a garbage collection. */
export interface Sample extends Opened {
  payloads: number;
  /** Payloads that were made so far, also those that are collected. */
  made: number;
  /** Bytes of ballast that are alive. */
  ballastBytes: number;
  /** The size of the JavaScript heap. Coarse, and only in Chromium. */
  heapBytes: number | null;
  elements: number;
}

export interface Drive {
  target: Target;
  /** `done`, `stopped` and `failed` are final. */
  phase: 'visiting' | 'leaving' | 'collecting' | 'done' | 'stopped' | 'failed';
  /** The number of visits that have begun. */
  visit: number;
  /** One sample before the first visit, then one after each visit. */
  samples: readonly Sample[];
  /** The method that collected the garbage; null before the first collection, or if no method worked. */
  way: CollectionMethod | null;
  /** The reason of a failed drive. */
  failure: string | null;
}

export const visits = 7;
/** The pause after each step, in milliseconds, so that a reader can see it. */
const stepPauseMs = 300;

/**
 * The payloads of the last visit may be collected late on a busy machine. The drive collects again this many times
 * before it accepts an unclear result.
 */
const extraCollections = 5;

/** The current drive in this document, or the last one. */
export const drives = new Store<Drive | null>(null);
let stopping: AbortController | undefined;

export function isOver({ phase }: Drive): boolean {
  return phase === 'done' || phase === 'stopped' || phase === 'failed';
}

/** Stops the current drive, if there is one. */
export function stopDriving(): void {
  stopping?.abort(new Stopped());
}

class Stopped extends Error {}

/**
 * Visits a specimen and leaves it seven times, as the hunter does. It collects garbage after each visit and counts what
 * is alive. The Escape key stops it. `drives` publishes the progress and the result.
 */
export async function driveTo(target: Target): Promise<void> {
  if (stopping) return;
  const controller = (stopping = new AbortController());
  const { signal } = controller;
  let drive: Drive = { target, phase: 'collecting', visit: 0, samples: [], way: null, failure: null };
  const show = (next: Partial<Drive>) => drives.set((drive = { ...drive, ...next }));
  const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && stopDriving();
  document.addEventListener('keydown', onKey);
  const counters = new Counters();
  try {
    const counts = payloadCountsOf(`${target.slug}/${target.specimen}`);
    const count = () => aliveIn(counts);
    show({});
    const { go, leave } = await walkOf(target.slug, target.specimen, signal);
    if (!document.querySelector('[data-lobby]')) await leave();
    for (let visit = 0; visit <= visits; visit++) {
      if (visit > 0) {
        counters.visit = counts.visits;
        show({ phase: 'visiting', visit });
        await go();
        await pause(stepPauseMs, signal);
        show({ phase: 'leaving' });
        await leave();
        await pause(stepPauseMs, signal);
        show({ phase: 'collecting' });
      }
      const way = await collect(count);
      tallyInto(counts, target.keeps, counters);
      show({ way, samples: [...drive.samples, sample(count(), counts.madeTotal, counters)] });
      if (way === null) throw new Error('This browser did not collect an unreachable object, so no verdict is possible.');
    }
    for (let round = 0; round < extraCollections && !isConclusive(drive.samples); round++) {
      await pause(stepPauseMs, signal);
      await collect(count);
      tallyInto(counts, target.keeps, counters);
      show({ samples: [...drive.samples.slice(0, -1), sample(count(), counts.madeTotal, counters)] });
    }
    if (target.specimen === 'control') await go(); // the panel with the result is on the page of the control
    show({ phase: 'done' });
  } catch (error) {
    if (error instanceof Stopped) show({ phase: 'stopped' });
    else show({ phase: 'failed', failure: error instanceof Error ? error.message : String(error) });
  } finally {
    document.removeEventListener('keydown', onKey);
    counters.remove();
    stopping = undefined;
  }
}

function isConclusive(samples: readonly Sample[]): boolean {
  return ['retained', 'released'].includes(verdictOf(samples.map(({ payloads }) => payloads)).is);
}

function sample(payloads: number, made: number, counters: Counters): Sample {
  const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } };
  const all = document.getElementsByTagName('*').length;
  const ours = document.querySelectorAll('[data-live] *').length;
  return {
    payloads,
    made,
    ballastBytes: ballastAlive(),
    heapBytes: memory?.usedJSHeapSize ?? null,
    elements: all - ours,
    ...counters.read(),
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, milliseconds);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
