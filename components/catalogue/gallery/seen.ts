import { useSyncExternalStore } from 'react';
import { readStored, subscribeStored, writeStored } from '../../storage';

const key = 'leak-lab.seen';
const none: ReadonlySet<string> = new Set();

let text: string | null = null;
let seen = none;

/** Creates a new set only when the stored text has changed, so that React can compare by identity. */
function read(): ReadonlySet<string> {
  const stored = readStored(key);
  if (stored !== text) {
    text = stored;
    seen = parse(stored);
  }
  return seen;
}

function parse(stored: string | null): ReadonlySet<string> {
  try {
    const slugs: unknown = JSON.parse(stored ?? '[]');
    return new Set(Array.isArray(slugs) ? slugs.filter((slug) => typeof slug === 'string') : []);
  } catch {
    return none; // the stored text is not ours
  }
}

function write(slugs: Iterable<string>): void {
  writeStored(key, JSON.stringify([...slugs]));
}

/** Records that a case has been opened. */
export function markSeen(slug: string): void {
  const before = read();
  if (!before.has(slug)) write([...before, slug]);
}

/** Forgets all opened cases. @returns a function that restores them */
export function forgetSeen(): () => void {
  const before = read();
  write([]);
  return () => write(new Set([...before, ...read()]));
}

/** The slugs of the cases that were opened in this browser, in any tab. */
export function useSeen(): ReadonlySet<string> {
  return useSyncExternalStore(subscribeStored, read, () => none);
}
