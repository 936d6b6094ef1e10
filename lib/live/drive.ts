import { ballastAlive } from './ballast';
import { cageOf } from './canary';
import type { Way } from '../lessons/collection/collection';
import { collect } from './collect';
import { Counters, type Opened } from './counters/counters';
import { Store } from './store';
import { aliveIn, type Payload, tallyInto } from './tally';
import { verdictOf } from './verdict';
import { walkOf } from './walk';

/** A specimen to drive to. */
export interface Target {
  slug: string;
  specimen: 'leaky' | 'fixed' | 'control';
  /** What its payload is, as far as a case says so. */
  keeps: Payload;
}

/** What was counted after a visit, a collection later. */
export interface Sample extends Opened {
  payloads: number;
  /** Of the payloads' own blocks. */
  ballastBytes: number;
  /** Coarse, and Chromium's only. */
  heapBytes: number | null;
  elements: number;
}

export interface Drive {
  target: Target;
  /** `done`, `stopped` and `failed` are its ends. */
  phase: 'visiting' | 'leaving' | 'collecting' | 'done' | 'stopped' | 'failed';
  /** Visits begun. */
  visit: number;
  /** The first is from before the first visit. */
  samples: readonly Sample[];
  /** How the garbage was collected; null while none was, or where the browser would not. */
  way: Way | null;
  /** Why it ended early. */
  failure: string | null;
}

export const visits = 7;
/** How long a reader can look at each step, in milliseconds. */
const beat = 300;

/** On a busy machine what the last visit made may go late: so often is it looked for again. */
const extraRounds = 5;

/** The drive that goes on in this document, or the last one. */
export const drives = new Store<Drive | null>(null);
let stopping: AbortController | undefined;

export function isOver({ phase }: Drive): boolean {
  return phase === 'done' || phase === 'stopped' || phase === 'failed';
}

/** Ends the drive that goes on, if there is one. */
export function stopDriving(): void {
  stopping?.abort(new Stopped());
}

class Stopped extends Error {}

/**
 * Visits a specimen and leaves it seven times, as the hunter does, collects garbage after each visit, and counts what is
 * left. Escape stops it. What it finds is in `drives`.
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
    const cage = cageOf(`${target.slug}/${target.specimen}`);
    const count = () => aliveIn(cage);
    show({});
    const { go, leave } = await walkOf(target.slug, target.specimen, signal);
    if (!document.querySelector('[data-lobby]')) await leave();
    for (let visit = 0; visit <= visits; visit++) {
      if (visit > 0) {
        counters.visit = cage.visits;
        show({ phase: 'visiting', visit });
        await go();
        await pause(beat, signal);
        show({ phase: 'leaving' });
        await leave();
        await pause(beat, signal);
        show({ phase: 'collecting' });
      }
      const way = await collect(count);
      tallyInto(cage, target.keeps, counters);
      show({ way, samples: [...drive.samples, sample(count(), counters)] });
      if (way === null) throw new Error('This browser did not collect an object that nobody kept, so nothing can be told.');
    }
    for (let round = 0; round < extraRounds && !isPlain(drive.samples); round++) {
      await pause(beat, signal);
      await collect(count);
      tallyInto(cage, target.keeps, counters);
      show({ samples: [...drive.samples.slice(0, -1), sample(count(), counters)] });
    }
    if (target.specimen === 'control') await go(); // only there is a panel that can say how it ended
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

function isPlain(samples: readonly Sample[]): boolean {
  return ['retained', 'released'].includes(verdictOf(samples.map(({ payloads }) => payloads)).is);
}

function sample(payloads: number, counters: Counters): Sample {
  const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } };
  const all = document.getElementsByTagName('*').length;
  const ours = document.querySelectorAll('[data-live] *').length;
  return {
    payloads,
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
