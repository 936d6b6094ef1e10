import { expect, test } from 'vitest';
import { withFixtures } from './hook';

test.each([
  ['async ({ page }) => {}', 'async ({ page, baseURL }, info) => {}'],
  ['async ({ context, todos: list }, info) => { (({ page }) => page)(info); }', 'async ({ context, todos: list, page, baseURL }, info) => {}'],
  ['async function named({ baseURL, page: shop }) {}', 'async ({ baseURL, page: shop }, info) => {}'],
  ['() => {}', 'async ({ page, baseURL }, info) => {}'],
  ['async ({ /* { x } */ page, // the page\n }) => {}', 'async ({ page, baseURL }, info) => {}'],
])('%s gets the fixtures of a hunt', (text, expected) => {
  expect(withFixtures(text, ['page', 'baseURL'])).toBe(expected);
});
