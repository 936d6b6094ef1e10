import { useSyncExternalStore } from 'react';
import type { Availability } from '@/lib/hunt-service/events';

/*
 * Whether the server hunts for this page. Asked once for each document, however often an overview is visited: an
 * overview is where every hunt starts from, and must keep nothing.
 */

let known: Availability | undefined;
let isAsked = false;
const listeners = new Set<() => void>();

async function ask(): Promise<void> {
  try {
    const answer = await fetch('/api/hunt', { cache: 'no-store' });
    known = answer.ok ? ((await answer.json()) as Availability) : { isOn: false, isDevelopment: false };
  } catch {
    known = { isOn: false, isDevelopment: false };
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!isAsked) {
    isAsked = true;
    void ask();
  }
  return () => listeners.delete(listener);
}

/** What the server said; undefined until it has. */
export function useAvailability(): Availability | undefined {
  return useSyncExternalStore(subscribe, () => known, () => undefined);
}
