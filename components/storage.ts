/* Small strings in localStorage. If the storage is blocked or full, nothing is stored and everything else works. */

const listeners = new Set<() => void>();

/** The stored string; null if there is none. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores a string. */
export function writeStored(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Storage is blocked or full.
  }
  for (const listener of listeners) listener();
}

/** Calls a listener after changes, also after those in other tabs. @returns a function that stops it */
export function subscribeStored(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
