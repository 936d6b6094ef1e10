import { expect, test } from 'vitest';
import { matches } from './install.mjs';

const next = { version: '16.4.6', integrity: 'sha512-a' };

test('the same packages match, independent of the project itself', () => {
  expect(matches({ '': { version: '1.0.0' }, 'node_modules/next': next }, { 'node_modules/next': next })).toBe(true);
});

test('another version or another integrity hash does not match', () => {
  const wanted = { 'node_modules/next': next };
  expect(matches(wanted, { 'node_modules/next': { ...next, version: '15.0.0' } })).toBe(false);
  expect(matches(wanted, { 'node_modules/next': { ...next, integrity: 'sha512-b' } })).toBe(false);
});

test('a missing package does not match', () => {
  expect(matches({ 'node_modules/next': next }, {})).toBe(false);
});

test('an optional package for another machine may be missing, the one for this machine may not', () => {
  const optional = { ...next, optional: true, cpu: [process.arch] };
  expect(matches({ 'node_modules/swc': { ...optional, os: ['plan9'] } }, {})).toBe(true);
  expect(matches({ 'node_modules/swc': { ...optional, os: [process.platform] } }, {})).toBe(false);
});

test('a package left over from npm install --no-save does not count', () => {
  expect(matches({ 'node_modules/next': next }, { 'node_modules/next': next, 'node_modules/extra': next })).toBe(true);
});
