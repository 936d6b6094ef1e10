import { expect, test } from 'vitest';
import { type Load, matchPage } from './pages';

const [layout, home, orders, order, newest]: Load[] = Array.from({ length: 5 }, () => async () => ({ default: () => null }));
const chainOf = (...loads: (Load | undefined)[]) => loads.filter((load) => load !== undefined);
const routes = [
  { pattern: '', chain: chainOf(layout, home) },
  { pattern: 'orders', chain: chainOf(layout, orders) },
  { pattern: 'orders/[id]', chain: chainOf(layout, order) },
  { pattern: 'orders/newest', chain: chainOf(layout, newest) },
];

test('a URL is matched to its page, and static segments have priority over parameters', () => {
  expect(matchPage(routes, '')?.params).toEqual({});
  expect(matchPage(routes, '/orders/a%20b')?.params).toEqual({ id: 'a b' });
  expect(matchPage(routes, '/orders/newest')?.params).toEqual({});
  expect(matchPage(routes, '/orders/1/2')).toBeUndefined();
  expect(matchPage(routes, '/nowhere')).toBeUndefined();
});

test('a layout is the same component for all of its pages, so that it stays mounted', () => {
  const [around] = matchPage(routes, '')?.chain ?? [];
  expect(around).toBeDefined();
  expect(matchPage(routes, '/orders')?.chain[0]).toBe(around);
  expect(matchPage(routes, '/orders')?.chain[1]).not.toBe(matchPage(routes, '')?.chain[1]);
});
