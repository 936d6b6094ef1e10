import { useEffect, useState } from 'react';

const playMs = 900;

/** The sequence of states of a simulation and the current position. */
export interface History<T> {
  states: readonly T[];
  at: number;
  now: T;
  isPlaying: boolean;
  go: (at: number) => void;
  play: (isPlaying: boolean) => void;
  /**
   * Adds states after the current one, replaces the states that came after it, and moves to the first or the last new
   * one.
   */
  push: (next: readonly T[], to?: 'first' | 'last') => void;
  /** Starts again with these states. */
  reset: (states: readonly [T, ...T[]]) => void;
}

/** Steps through states: forward, back, jump, play. */
export function useHistory<T>(initial: readonly [T, ...T[]]): History<T> {
  const [{ states, at, isPlaying }, set] = useState<Pick<History<T>, 'states' | 'at' | 'isPlaying'>>({ states: initial, at: 0, isPlaying: false });
  const last = states.length - 1;
  const isMoving = isPlaying && at < last;

  useEffect(() => {
    if (!isMoving) return;
    const timer = setInterval(() => {
      set((old) => ({ ...old, at: Math.min(old.at + 1, old.states.length - 1), isPlaying: old.at + 2 < old.states.length }));
    }, playMs);
    return () => clearInterval(timer);
  }, [isMoving]);

  return {
    states,
    at,
    now: states[at] ?? initial[0],
    isPlaying: isMoving,
    go: (to) => set((old) => ({ ...old, at: Math.max(0, Math.min(to, old.states.length - 1)), isPlaying: false })),
    play: (wanted) => set((old) => ({ ...old, at: wanted && old.at === old.states.length - 1 ? 0 : old.at, isPlaying: wanted })),
    push: (next, to = 'last') =>
      set((old) => {
        if (next.length === 0) return old;
        const kept = old.states.slice(0, old.at + 1);
        return { states: [...kept, ...next], at: to === 'first' ? kept.length : kept.length + next.length - 1, isPlaying: false };
      }),
    reset: (fresh) => set({ states: fresh, at: 0, isPlaying: false }),
  };
}
