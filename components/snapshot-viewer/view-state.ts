'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

export const views = ['constructors', 'survivors', 'detached', 'dominators', 'comparison'] as const;
export type View = (typeof views)[number];

/** What the viewer shows, as the address says it: every state has a link, and Back leads to the one before. */
export interface ViewState {
  view: View;
  filter: string;
  /** Whether constructors of the engine's own are left out. */
  isOwn: boolean;
  /** A column, with `-` before it where the largest comes first; null for the view's own order. */
  sort: string | null;
  /** A constructor whose objects are listed, by its key. */
  of: string | null;
  /** An object whose dominated objects are listed. */
  by: number | null;
  /** An object that is explained. */
  object: number | null;
}

const names = { view: 'view', filter: 'q', isOwn: 'own', sort: 'sort', of: 'of', by: 'in', object: 'object' } as const;

/** The state, and the way to another: what is not named stays as it is. */
export function useViewState() {
  const params = useSearchParams();
  const state: ViewState = {
    view: views.find((view) => view === params.get(names.view)) ?? 'constructors',
    filter: params.get(names.filter) ?? '',
    isOwn: params.has(names.isOwn),
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
  /** Typing in a filter makes no history; opening something does. */
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
