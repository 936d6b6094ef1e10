import { expect, test } from 'vitest';
import { galleryEntries } from './entries';
import { everything, filtersIn, passes, searchFor, type Filters } from './filters';

const entries = await galleryEntries();
const shown = (filters: Partial<Filters>, seen: string[] = []) =>
  entries.filter((entry) => passes(entry, { ...everything, ...filters }, new Set(seen))).map(({ slug }) => slug);

test('without filters everything is shown', () => {
  expect(shown({})).toHaveLength(entries.length);
});

test.each([
  ['a title', 'Price board'],
  ['a slug', 'window-listener'],
  ['a class', 'PriceFeed'],
  ['a class in another case', 'pricefeed'],
  ['a feature', 'price board columns'],
  ['words of the mechanism, in any order', 'removes resize'],
])('a search finds %s', (_what, q) => {
  expect(shown({ q })).toContain('window-listener');
});

test('every word of a search must be found', () => {
  expect(shown({ q: 'PriceFeed worker' })).toEqual([]);
});

test('a case must pass all filters', () => {
  const linted = shown({ group: 'listeners', linter: 'sees' });
  expect(linted).toContain('window-listener');
  const blind = shown({ group: 'listeners', linter: 'blind' });
  expect(linted.filter((slug) => blind.includes(slug))).toEqual([]);
  expect([...linted, ...blind].sort()).toEqual(shown({ group: 'listeners' }).sort());
});

test('a control has no kind of leak', () => {
  expect(shown({ only: 'controls' }).length).toBeGreaterThan(0);
  expect(shown({ only: 'controls', kind: 'object' })).toEqual([]);
});

test('the filter "seen" separates seen cases from others', () => {
  expect(shown({ seen: 'yes' }, ['cycle'])).toEqual(['cycle']);
  expect(shown({ seen: 'no' }, ['cycle'])).toHaveLength(entries.length - 1);
});

test('a URL contains all filters', () => {
  const filters: Filters = { q: 'a & b', group: 'dom', kind: 'detached-dom', linter: 'blind', seen: 'no', only: 'pairs' };
  expect(filtersIn(searchFor(filters))).toEqual(filters);
  expect(searchFor(everything)).toBe('');
});

test('unknown values in a URL are ignored', () => {
  expect(filtersIn('?group=attic&kind=toString&only=__proto__&lang=en')).toEqual(everything);
});
