import { useSyncExternalStore } from 'react';
import { readStored, subscribeStored, writeStored } from './storage';

const key = 'leak-lab.seen';
const none: ReadonlySet<string> = new Set();

let text: string | null = null;
let seen = none;

/** The set is made anew only when what is stored has changed, so that React can compare. */
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
    return none; // somebody else has written there
  }
}

function write(slugs: Iterable<string>): void {
  writeStored(key, JSON.stringify([...slugs]));
}

/** Notes that a case has been opened. */
export function markSeen(slug: string): void {
  const before = read();
  if (!before.has(slug)) write([...before, slug]);
}

/** Forgets every case that has been opened. @returns what brings them back */
export function forgetSeen(): () => void {
  const before = read();
  write([]);
  return () => write(new Set([...before, ...read()]));
}

/** The slugs of the cases that have been opened in this browser, in any of its tabs. */
export function useSeen(): ReadonlySet<string> {
  return useSyncExternalStore(subscribeStored, read, () => none);
}
