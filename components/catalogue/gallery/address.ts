import { useSyncExternalStore } from 'react';

/*
 * The query of the URL as state. Next's own hook cannot be used, because it leaves the prerendered page without its
 * list. With this one the list is complete until the page is hydrated, and without JavaScript it stays complete.
 */

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** The query of the URL, such as `?q=map`; empty during server rendering. */
export function useSearch(): string {
  return useSyncExternalStore(subscribe, () => location.search, () => '');
}

/**
 * Changes the query of the URL, in place or as a new history entry.
 * @param search such as `?q=map`, or empty
 */
export function setSearch(search: string, how: 'replace' | 'push'): void {
  if (search === location.search) return;
  const address = `${location.pathname}${search}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  for (const listener of listeners) listener();
}
