import { expect, test } from 'vitest';
import { isRoute, patternOf, Routes } from './routes';

const at = (path: string) => `http://localhost:3000${path}`;

test.each([
  ['/product/7', '/product/*'],
  ['/product/7/reviews/12', '/product/*/reviews/*'],
  ['/order/6f1c9a52-8f0e-4f0a-9b1e-2a3b4c5d6e7f', '/order/*'],
  ['/commit/9fceb02d0ae5', '/commit/*'],
  ['/day/2026-11-30', '/day/*'],
  ['/list?page=2&sort=name', '/list?page&sort'],
  ['/#/user/3', '/#/user/*'],
  ['/route-7', '/route-7'],
  ['/shoes/red', '/shoes/red'],
  ['/facade', '/facade'],
  ['/docs#install', '/docs'],
])('the pattern of %s is %s', (path, pattern) => {
  expect(patternOf(at(path))).toBe(pattern);
});

test('a route with parameters is tried once', () => {
  const routes = new Routes();
  expect(routes.likeOf(at('/product/1'))).toBeUndefined();
  routes.note(at('/product/1'));
  expect(routes.likeOf(at('/product/2'))).toBe(at('/product/1'));
  expect(routes.likeOf(at('/product/2/edit'))).toBeUndefined();
});

test('what the router says counts: three pages of one route with parameters, and the others are left out', () => {
  const routes = new Routes();
  expect(routes.note(at('/blog/hello'), '/blog/[slug]')).toBeUndefined();
  expect(routes.note(at('/blog/again'), '/blog/[slug]')).toBe(at('/blog/hello'));
  expect(routes.likeOf(at('/blog/third'))).toBeUndefined();
  routes.note(at('/blog/third'), '/blog/[slug]');
  expect(routes.likeOf(at('/blog/fourth'))).toBe(at('/blog/hello'));
  expect(routes.likeOf(at('/blog/fourth/comments'))).toBeUndefined();
  expect(routes.likeOf(at('/about'))).toBeUndefined();
});

test('pages of a route without parameters are different, also where their names are alike', () => {
  const routes = new Routes();
  for (const name of ['one', 'two', 'three', 'four']) expect(routes.note(at(`/leaks/${name}`), `/leaks/${name}`)).toBeUndefined();
  expect(routes.likeOf(at('/leaks/five'))).toBeUndefined();
});

test('a fragment is a route only if it looks like a path', () => {
  expect(['#/', '#/a', '#!/a'].every(isRoute)).toBe(true);
  expect(['', '#a', '#!a'].some(isRoute)).toBe(false);
});
