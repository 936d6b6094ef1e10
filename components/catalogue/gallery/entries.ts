import { groups } from '@/lib/catalogue/case';
import { allCases, type CaseEntry } from '@/lib/catalogue/cases';
import { recordedHunt } from '@/lib/catalogue/recorded/hunts';
import type { Entry } from './entry';

/** All rows of the gallery, with only the data that a row needs. The server passes them to the page. */
export async function galleryEntries(): Promise<Entry[]> {
  return (await allCases()).map((one) => ({
    slug: one.slug,
    title: one.title,
    cause: one.cause,
    group: one.group,
    isLinted: one.linter !== null,
    words: wordsOf(one),
    ...(one.kind === 'pair' && { leak: leakOf(one.slug, one.keeps) }),
  }));
}

function leakOf(slug: string, { name, kind, perVisit }: NonNullable<Entry['leak']>): NonNullable<Entry['leak']> {
  const [found] = recordedHunt(`${slug}/leaky`)?.leaks ?? [];
  return { name, kind, perVisit, ...(found && { path: { stations: found.trace.length, suspect: found.suspect } }) };
}

function wordsOf(one: CaseEntry): string {
  const own = one.kind === 'pair' ? [one.keeps.name, one.keeps.kind] : ['control'];
  return [one.title, one.cause, one.slug, one.feature, one.mechanism, groups[one.group], ...own].join('\n').toLowerCase();
}
