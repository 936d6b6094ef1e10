import { useSyncExternalStore } from 'react';

/*
 * The query of the address as state. Next's own hook for it leaves the prerendered page without its list, for want of an
 * address; here the list is complete until the page runs, and without scripts it stays so.
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

/** The query of the address, such as `?q=map`; empty where the server renders. */
export function useSearch(): string {
  return useSyncExternalStore(subscribe, () => location.search, () => '');
}

/**
 * Changes the query of the address, in place or as a step that Back undoes.
 * @param search such as `?q=map`, or empty
 */
export function setSearch(search: string, how: 'replace' | 'push'): void {
  if (search === location.search) return;
  const address = `${location.pathname}${search}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  for (const listener of listeners) listener();
}
