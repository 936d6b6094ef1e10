import { useSyncExternalStore } from 'react';

/* The router of the exercise page: navigates without a new document. Its only state is the browser's history. */

const listeners = new Set<() => void>();

function notify() {
  for (const listener of listeners) listener();
}

window.addEventListener('popstate', notify);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Navigates to a URL of the exercise page. A URL of another origin loads a new document. */
export function navigate(href: string, how: 'push' | 'replace' = 'push'): void {
  const { origin, href: address } = new URL(href, location.href);
  if (origin !== location.origin) {
    location.assign(address);
    return;
  }
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  notify();
}

/** One part of the current URL. The component renders again when it changes. */
export function useLocation(part: 'pathname' | 'search'): string {
  return useSyncExternalStore(subscribe, () => location[part]);
}
