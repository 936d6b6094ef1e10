import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { groups, leakKinds } from './case';
import { allCases, controls, pairs } from './cases';

const allPairs = await pairs();
const allControls = await controls();
const entries = await allCases();

function foldersWithCase(section: string): string[] {
  const names = readdirSync(path.join('app', section));
  return names.filter((name) => existsSync(path.join('app', section, name, 'case.ts')));
}

/** Every string and every list in a value, at any depth, with its path: `links.0.label`. */
function wordsIn(value: unknown, place = ''): [place: string, words: string | readonly unknown[]][] {
  if (typeof value === 'string') return [[place, value.trim()]];
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, place ? `${place}.${key}` : key));
  return Array.isArray(value) ? [[place, value], ...below] : below;
}

describe('the registry', () => {
  test.each([
    ['app/leaks', 'leaks', allPairs],
    ['app/controls', 'controls', allControls],
  ])('holds exactly the folders of %s that have a case.ts', (_where, section, found) => {
    expect(foldersWithCase(section).length).toBeGreaterThan(0);
    expect(found.map(({ slug }) => slug).sort()).toEqual(foldersWithCase(section).sort());
  });

  test('holds pairs first, then controls', () => {
    expect(entries).toEqual([...allPairs, ...allControls]);
    expect(new Set(allPairs.map(({ kind }) => kind))).toEqual(new Set(['pair']));
    expect(new Set(allControls.map(({ kind }) => kind))).toEqual(new Set(['control']));
  });

  test.each([
    ['pairs', allPairs],
    ['controls', allControls],
  ])('sorts its %s by slug', (_what, found) => {
    const slugs = found.map(({ slug }) => slug);
    expect(slugs).toEqual([...slugs].sort());
  });

  test.each(['title', 'cause'] as const)('has no duplicate %s', (name) => {
    const texts = entries.map((entry) => entry[name]);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  test('has no duplicate slug, not even as a pair and as a control', () => {
    const slugs = entries.map(({ slug }) => slug);
    expect(slugs.filter((slug, at) => slugs.indexOf(slug) !== at)).toEqual([]);
  });
});

describe.each(entries)('$slug', (entry) => {
  test('has no empty text', () => {
    expect(wordsIn(entry).filter(([, words]) => words.length === 0).map(([place]) => place)).toEqual([]);
  });

  test('is in a group of the gallery', () => {
    expect(Object.keys(groups)).toContain(entry.group);
  });

  test('links only to valid https addresses', () => {
    for (const { href } of entry.links) {
      expect(URL.canParse(href) ? new URL(href).protocol : 'no address', href).toBe('https:');
    }
  });
});

describe.each(allPairs)('$slug/leaky', ({ keeps }) => {
  test('keeps a whole number of payloads per visit, at least one', () => {
    expect(Number.isInteger(keeps.perVisit) && keeps.perVisit >= 1, `perVisit: ${keeps.perVisit}`).toBe(true);
  });

  test('keeps a payload of a known kind', () => {
    expect(leakKinds).toContain(keeps.kind);
  });
});
