import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Control, Pair } from './case';

/**
 * The registry of cases: every folder of app/leaks and app/controls that has a case.ts. Gallery, pages, tests and the
 * hunter all read it, so they cannot disagree. A new case needs only its folder and its scenario.
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

/** Every leaky/fixed pair, sorted by slug. */
export async function pairs(): Promise<PairEntry[]> {
  const slugs = await slugsIn('leaks');
  return Promise.all(
    slugs.map(async (slug) => {
      const { default: words } = (await import(`../../app/leaks/${slug}/case.ts`)) as { default: Pair };
      return { ...words, slug, kind: 'pair' as const };
    }),
  );
}

/** Every control, sorted by slug. */
export async function controls(): Promise<ControlEntry[]> {
  const slugs = await slugsIn('controls');
  return Promise.all(
    slugs.map(async (slug) => {
      const { default: words } = (await import(`../../app/controls/${slug}/case.ts`)) as { default: Control };
      return { ...words, slug, kind: 'control' as const };
    }),
  );
}

/** All pairs, then all controls. */
export async function allCases(): Promise<CaseEntry[]> {
  return [...(await pairs()), ...(await controls())];
}
