import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Control, Pair } from './case';

/**
 * The registry: every folder of app/leaks and app/controls that has a case.ts, found by looking. Gallery, pages, tests
 * and the hunter all ask here, so they cannot disagree; adding a case means adding its folder and its scenario.
 */

export type PairEntry = Pair & { slug: string; kind: 'pair' };
export type ControlEntry = Control & { slug: string; kind: 'control' };
export type CaseEntry = PairEntry | ControlEntry;

export const twins = ['leaky', 'fixed'] as const;
export type Twin = (typeof twins)[number];

async function slugsIn(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(process.cwd(), 'app', folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && /^[a-z]/.test(entry.name)).map((entry) => entry.name).sort();
}

/** Every leaky/fixed pair, by slug. */
export async function pairs(): Promise<PairEntry[]> {
  const slugs = await slugsIn('leaks');
  return Promise.all(
    slugs.map(async (slug) => {
      const { default: words } = (await import(`../../app/leaks/${slug}/case.ts`)) as { default: Pair };
      return { ...words, slug, kind: 'pair' as const };
    }),
  );
}

/** Every control, by slug. */
export async function controls(): Promise<ControlEntry[]> {
  const slugs = await slugsIn('controls');
  return Promise.all(
    slugs.map(async (slug) => {
      const { default: words } = (await import(`../../app/controls/${slug}/case.ts`)) as { default: Control };
      return { ...words, slug, kind: 'control' as const };
    }),
  );
}

/** Pairs and controls together. */
export async function allCases(): Promise<CaseEntry[]> {
  return [...(await pairs()), ...(await controls())];
}
