/** Reads the line of a leak from a stack: the author's own, and that of a library which it called. */
import type { Location } from '../heap/snapshot';
import type { Scripts } from './scripts';
import type { Line, Place } from './types';

/** The positions on a stack in V8's format, the innermost first, without those in scripts that no longer exist or are the hunter's. */
export function locationsOn(scripts: Scripts, stack: string): Location[] {
  return [...stack.matchAll(/(?:\(|at |@)((?:async )?\S+?):(\d+):(\d+)\)?$/gm)].flatMap(([, url = '', line, column]) => {
    const location = scripts.locationAt(url.replace(/^async /, ''), Number(line) - 1, Number(column) - 1);
    return location ? [location] : [];
  });
}

/**
 * The first line on a stack that is the author's own, and the innermost line of a library before it. Frameworks and the helpers
 * of compilers are neither.
 * @returns if the author has no line on it, the innermost known one; null if none is known
 */
export async function lineOf(scripts: Scripts, stack: readonly Location[]): Promise<Line> {
  let library: Place | null = null;
  let elsewhere: Place | null = null;
  for (const location of stack) {
    const place = await scripts.place(location);
    if (!place) continue;
    if (scripts.isOwn(place)) return { source: place, library };
    if (scripts.isLibrary(place)) library ??= place;
    elsewhere ??= place;
  }
  return { source: library ?? elsewhere, library };
}

/**
 * The first line that is the author's own, of those that the candidates give.
 * @returns if none is, the first known line; the last candidate's if none is known
 */
export async function firstOwn(scripts: Scripts, candidates: Iterable<() => Promise<Line>>, elsewhere: Line = noLine): Promise<Line> {
  let best = elsewhere;
  for (const candidate of candidates) {
    const line = await candidate();
    if (line.source && scripts.isOwn(line.source)) return line;
    best = best.source ? best : line;
  }
  return best;
}

export const noLine: Line = { source: null, library: null };
