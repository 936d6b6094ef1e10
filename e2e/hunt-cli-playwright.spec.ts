import path from 'node:path';
import { expect } from 'playwright/test';
import type { Report } from 'leak-hunt/report';
import { ensureChromium } from '../lib/tooling/chromium';
import { test } from './support/hunt-cli';

test('the tests of a Playwright project are repeated as visits, unchanged', async ({ cli }) => {
  const env = { CHROMIUM_PATH: await ensureChromium(), SHOP_URL: cli.app.origin };
  const { status, stdout, stderr } = await cli.hunt(['--playwright', path.resolve('e2e/repeated/shop.spec.ts'), '--no-confirm', '--json', 'shop.json'], { env });
  expect(stderr).toBe('');
  const { results } = JSON.parse(cli.read('shop.json')) as Report;
  const told = results.map(({ target, verdict }) => `${target.split(' › ').at(-1) ?? ''}: ${verdict}`);
  expect(told).toEqual(['leaks: leak', 'is clean: clean', 'loads: error', 'reloads: error', 'opens nothing: error']);
  expect(results[0]?.leaks).toMatchObject([{ name: 'QuoteTable', perVisit: 1, source: { file: `${cli.app.origin}/leaky.js`, line: 8 } }]);
  expect(stdout).toContain('the test loads a new document');
  expect(stdout).toContain('the test calls page.reload()');
  expect(stdout).toContain('the test does not use the `page` fixture, or opens nothing in it');
  expect(status).toBe(2);
});
