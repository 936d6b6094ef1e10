import { type Group, groups, type LeakKind, leakKinds } from '@/lib/catalogue/case';
import type { Entry } from './entry';

/** The filters of the gallery; '' passes everything. */
export interface Filters {
  /** Words that must all match. */
  q: string;
  group: Group | '';
  kind: LeakKind | '';
  linter: 'sees' | 'blind' | '';
  seen: 'yes' | 'no' | '';
  only: 'pairs' | 'controls' | '';
}

export const everything: Filters = { q: '', group: '', kind: '', linter: '', seen: '', only: '' };

/** The options of each filter except the search, by their value in the URL. */
export const choices = {
  group: groups,
  kind: Object.fromEntries(leakKinds.map((kind) => [kind, kind.replace('-', ' ')])) as Record<LeakKind, string>,
  linter: { sees: 'reports it', blind: 'does not report it' },
  seen: { no: 'not yet', yes: 'seen' },
  only: { pairs: 'pairs', controls: 'controls' },
} as const satisfies { [Name in Exclude<keyof Filters, 'q'>]: Record<Exclude<Filters[Name], ''>, string> };

export type Choice = keyof typeof choices;

/** Parses the filters from a query (`?q=map&group=dom`). Unknown values are ignored. */
export function filtersIn(search: string): Filters {
  const params = new URLSearchParams(search);
  const chosen = (Object.keys(choices) as Choice[]).map((name) => {
    const value = params.get(name) ?? '';
    return [name, Object.hasOwn(choices[name], value) ? value : ''];
  });
  return { ...everything, ...(Object.fromEntries(chosen) as Omit<Filters, 'q'>), q: params.get('q') ?? '' };
}

/** The query for these filters: '' or `?q=…`. */
export function searchFor(filters: Filters): string {
  const set = Object.entries(filters).filter(([, value]) => value !== '') as [string, string][];
  return set.length > 0 ? `?${new URLSearchParams(set).toString()}` : '';
}

/** Whether an entry passes all of the filters. */
export function passes(entry: Entry, filters: Filters, seen: ReadonlySet<string>): boolean {
  const { q, group, kind, linter, only } = filters;
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return (
    words.every((word) => entry.words.includes(word)) &&
    (group === '' || entry.group === group) &&
    (kind === '' || entry.leak?.kind === kind) &&
    (linter === '' || entry.isLinted === (linter === 'sees')) &&
    (filters.seen === '' || seen.has(entry.slug) === (filters.seen === 'yes')) &&
    (only === '' || (only === 'pairs') === (entry.leak !== undefined))
  );
}
