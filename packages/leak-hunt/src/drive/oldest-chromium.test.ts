import { expect, test } from 'vitest';
import { SetupError } from '../errors';
import { checkChromiumVersion, oldestChromium } from './oldest-chromium';

const check = (version: string) => () => checkChromiumVersion(version, '/opt/chromium');

test('the oldest Chromium that works, and every later one, may hunt', () => {
  for (const version of [`${oldestChromium}.0.0.0`, `${oldestChromium + 1}.0.5060.53`, '156.0.8078.114']) expect(check(version)).not.toThrow();
});

test('an older one is refused, and the error names the program, its version and the one that is needed', () => {
  const version = `${oldestChromium - 1}.0.4515.107`;
  expect(check(version)).toThrow(SetupError);
  expect(check(version)).toThrow(`/opt/chromium is Chromium ${version}. Hunts need Chromium ${oldestChromium} or later.`);
});

test('a version of fewer digits is older, not later', () => {
  expect(check('92.0.4512.0')).toThrow(SetupError);
});

test('a browser that tells no version is refused', () => {
  expect(check('')).toThrow('is Chromium of an unknown version');
});
