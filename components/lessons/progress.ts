'use client';

import { useMemo, useSyncExternalStore } from 'react';

/** The reader's progress in one lesson. */
export interface Progress {
  /** The sections marked as done, by id. */
  done: readonly string[];
  /** The number of sections when the lesson was last marked. */
  of: number;
}

const none: Progress = { done: [], of: 0 };
const keyOf = (step: string) => `leak-lab:lesson:${step}`;
const changed = 'leak-lab:lesson-progress';

/**
 * The reader's progress in a lesson, stored in this browser. @returns the progress, and a function that marks a section
 * as done or not done
 */
export function useProgress(step: string): [Progress, (section: string, isDone: boolean, of: number) => void] {
  const stored = useSyncExternalStore(subscribe, () => read(step), () => '');
  const progress = useMemo(() => parse(stored), [stored]);

  function mark(section: string, isDone: boolean, of: number) {
    const others = progress.done.filter((id) => id !== section);
    write(step, { done: isDone ? [...others, section] : others, of });
  }

  return [progress, mark];
}

function subscribe(listener: () => void) {
  window.addEventListener('storage', listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener('storage', listener);
    window.removeEventListener(changed, listener);
  };
}

/** If the browser blocks storage, nothing is stored. */
function read(step: string): string {
  try {
    return localStorage.getItem(keyOf(step)) ?? '';
  } catch {
    return '';
  }
}

function write(step: string, progress: Progress): void {
  try {
    localStorage.setItem(keyOf(step), JSON.stringify(progress));
  } catch {
    return;
  }
  window.dispatchEvent(new Event(changed));
}

function parse(stored: string): Progress {
  if (stored === '') return none;
  try {
    const { done, of } = JSON.parse(stored) as Partial<Record<keyof Progress, unknown>>;
    const isProgress = Array.isArray(done) && done.every((id) => typeof id === 'string') && typeof of === 'number';
    return isProgress ? { done, of } : none;
  } catch {
    return none;
  }
}
