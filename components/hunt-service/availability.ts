import { useSyncExternalStore } from 'react';
import type { Availability } from '@/lib/hunt-service/events';

/*
 * Whether the server may run hunts for this page. It is requested once per document, because every hunt starts from an
 * overview, which must retain nothing.
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

/** The answer of the server; undefined before it arrives. */
export function useAvailability(): Availability | undefined {
  return useSyncExternalStore(subscribe, () => known, () => undefined);
}
