import { useSyncExternalStore } from 'react';

/** The address of the exercise page, and how to go to another one without a new document. The browser's own history is all the state. */

const listeners = new Set<() => void>();

function tell() {
  for (const listener of listeners) listener();
}

window.addEventListener('popstate', tell);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Goes to an address of the exercise page; to one of another origin, as a browser does. */
export function navigate(href: string, how: 'push' | 'replace' = 'push'): void {
  const { origin, href: address } = new URL(href, location.href);
  if (origin !== location.origin) {
    location.assign(address);
    return;
  }
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  tell();
}

/** One part of the present address, which renders anew when it changes. */
export function useLocation(part: 'pathname' | 'search'): string {
  return useSyncExternalStore(subscribe, () => location[part]);
}
