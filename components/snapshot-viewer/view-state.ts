'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

export const views = ['suspects', 'constructors', 'survivors', 'detached', 'dominators', 'comparison'] as const;
export type View = (typeof views)[number];

/**
 * The state of the viewer, which is stored in the URL, so that every state has a link and Back returns to the previous
 * one.
 */
export interface ViewState {
  view: View;
  filter: string;
  /** Whether the engine's own constructors are shown, too. */
  isAll: boolean;
  /** A column, with `-` before it for descending order; null for the default order. */
  sort: string | null;
  /** The key of the constructor whose objects are listed. */
  of: string | null;
  /** The id of the object whose dominated objects are listed. */
  by: number | null;
  /** The id of the selected object. */
  object: number | null;
}

const names = { view: 'view', filter: 'q', isAll: 'all', sort: 'sort', of: 'of', by: 'in', object: 'object' } as const;

/** Returns the state and functions that change it; parts that are not named stay the same. */
export function useViewState() {
  const params = useSearchParams();
  const state: ViewState = {
    view: views.find((view) => view === params.get(names.view)) ?? 'suspects',
    filter: params.get(names.filter) ?? '',
    isAll: params.has(names.isAll),
    sort: params.get(names.sort),
    of: params.get(names.of),
    by: idIn(params.get(names.by)),
    object: idIn(params.get(names.object)),
  };
  const hrefOf = useCallback(
    (change: Partial<ViewState>) => {
      const next = new URLSearchParams(params);
      for (const [key, value] of Object.entries(change) as [keyof ViewState, string | number | boolean | null][]) {
        if (value === null || value === '' || value === false) next.delete(names[key]);
        else next.set(names[key], String(value));
      }
      return `?${next}`;
    },
    [params],
  );
  /** Typing in a filter adds no history entry; opening an object does. */
  const go = useCallback(
    (change: Partial<ViewState>, how: 'push' | 'replace' = 'push') => {
      if (how === 'push') window.history.pushState(null, '', hrefOf(change));
      else window.history.replaceState(null, '', hrefOf(change));
    },
    [hrefOf],
  );
  return { state, from: params.get('from'), hrefOf, go };
}

function idIn(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}
