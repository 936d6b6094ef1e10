import { expect, test } from 'vitest';
import { SetupError } from '../errors';
import { checkChromiumVersion, oldestChromium } from './oldest-chromium';

const check = (version: string) => () => checkChromiumVersion(version, '/opt/chromium');

test('the oldest supported Chromium and later ones are accepted', () => {
  for (const version of [`${oldestChromium}.0.0.0`, `${oldestChromium + 1}.0.5060.53`, '156.0.8078.114']) expect(check(version)).not.toThrow();
});

test('an older one is rejected, and the error names the program, its version and the required one', () => {
  const version = `${oldestChromium - 1}.0.4515.107`;
  expect(check(version)).toThrow(SetupError);
  expect(check(version)).toThrow(`/opt/chromium is Chromium ${version}. Hunts need Chromium ${oldestChromium} or later.`);
});

test('versions are compared as numbers, not as strings', () => {
  expect(check('92.0.4512.0')).toThrow(SetupError);
});

test('a browser without a version is rejected', () => {
  expect(check('')).toThrow('is Chromium of an unknown version');
});
