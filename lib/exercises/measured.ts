/* Reads and writes the results of the hunter for the pages of spot exercises: app/exercises/<slug>/measured.json. */

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Hunter } from 'leak-hunt';
import type { HuntResult, Leak } from 'leak-hunt/report';

/** The result of the hunter for one page of a spot exercise, with the date. */
interface Measured {
  date: string;
  chromium: string;
  visits: number;
  leaks: Pick<Leak, 'name' | 'kind' | 'perVisit' | 'count' | 'retainedBytes' | 'sentence' | 'source'>[];
}

export type MeasuredPages = Partial<Record<'a' | 'b', Measured>>;

function fileOf(root: string, slug: string): string {
  return path.join(root, 'app', 'exercises', slug, 'measured.json');
}

/** The results for both pages; empty if there are none. */
export async function measuredOf(root: string, slug: string): Promise<MeasuredPages> {
  try {
    return JSON.parse(await readFile(fileOf(root, slug), 'utf8')) as MeasuredPages;
  } catch {
    return {}; // verify --record has not been run
  }
}

/** Saves the result for one page. */
export async function recordSpot(root: string, slug: string, variant: 'a' | 'b', hunter: Hunter, { leaks }: HuntResult): Promise<void> {
  const measured: Measured = {
    date: new Date().toISOString().slice(0, 10),
    chromium: hunter.chromium,
    visits: hunter.visits,
    leaks: leaks.map(({ name, kind, perVisit, count, retainedBytes, sentence, source }) => ({ name, kind, perVisit, count, retainedBytes, sentence, source })),
  };
  const known = await measuredOf(root, slug);
  const pages = { ...known, [variant]: measured };
  const sorted = Object.fromEntries(Object.entries(pages).sort(([a], [b]) => a.localeCompare(b)));
  await writeFile(fileOf(root, slug), `${JSON.stringify(sorted, null, 2)}\n`);
}
