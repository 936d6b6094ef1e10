import { expect, test } from 'vitest';
import { launchArgs } from './launch-args';

test('features that a user switches off are joined with those that are always off', () => {
  const args = launchArgs('/profile', ['--proxy-server=here', '--disable-features=Mine,Yours']);
  const [only, ...further] = args.filter((arg) => arg.startsWith('--disable-features='));
  expect(further).toEqual([]);
  expect(only).toMatch(/^--disable-features=Translate,.*,Mine,Yours$/);
  expect(args.slice(-2)).toEqual(['--user-data-dir=/profile', '--proxy-server=here']);
});
