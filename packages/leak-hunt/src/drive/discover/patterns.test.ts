import { expect, test } from 'vitest';
import { Choice, matchesPattern } from './patterns';

test.each([
  ['/shop/*', '/shop/shoes/7', true],
  ['/shop/*', '/shopping', false],
  ['/shop', '/shop/7', false],
  ['Delete*', 'delete account', true],
  ['*account', 'Delete account', true],
  ['Delete (1.0)', 'Delete (1.0)', true],
  ['Delete (1.0)', 'Delete (1x0)', false],
  ['a*c', 'a\nc', true],
])('the pattern %s and the text %s', (pattern, text, isMatch) => {
  expect(matchesPattern(pattern, text)).toBe(isMatch);
});

test('a pattern that begins with a slash or http chooses links by address, and all others are left', () => {
  const choice = new Choice(['/shop/*', 'http://localhost/about'], []);
  expect(choice.allowsAddress('http://localhost/shop/7?size=3')).toBe(true);
  expect(choice.allowsAddress('http://localhost/about')).toBe(true);
  expect(choice.allowsAddress('http://localhost/help')).toBe(false);
  expect(choice.namesAddress('http://localhost/about')).toBe(true);
  expect(choice.namesAddress('http://localhost/shop/7')).toBe(false);
});

test('any other pattern names controls, and leaves the choice of links as it is', () => {
  const choice = new Choice(['Delete *'], ['Log out', '/admin/*']);
  expect(choice.allowsAddress('http://localhost/help')).toBe(true);
  expect(choice.namesItem('Delete account')).toBe(true);
  expect(choice.namesItem('Pay')).toBe(false);
  expect(choice.excludes('log out', null)).toBe(true);
  expect(choice.excludes('Users', 'http://localhost/admin/users')).toBe(true);
  expect(choice.excludes('Users', 'http://localhost/users')).toBe(false);
});
