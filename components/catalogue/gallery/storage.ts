/*
 * A few words kept in this browser, and nowhere else. Where it keeps nothing (storage is blocked, or full), nothing is
 * remembered, and all the rest works.
 */

const listeners = new Set<() => void>();

/** What is kept under a key; null where nothing is. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text under a key. */
export function writeStored(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // See above.
  }
  for (const listener of listeners) listener();
}

/** Has a listener told of changes, those made in other tabs included. @returns what ends that */
export function subscribeStored(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
