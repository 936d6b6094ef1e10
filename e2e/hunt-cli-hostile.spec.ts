import { chmodSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'playwright/test';
import type { Report, Result } from 'leak-hunt/report';
import { clean, hopeless, leaky } from './support/hostile-scenarios';
import { type Cli, scenario, test, visit } from './support/hunt-cli';
import { statement } from './support/plain-app';
import { ensureChromium } from '../lib/tooling/chromium';

test.setTimeout(180_000);

/** Hunts scenarios in one command. @returns the results by file, and the exit status */
async function huntAll(cli: Cli, walks: Readonly<Record<string, (at: string) => string>>, timeout: number, env: Record<string, string> = {}) {
  for (const [file, text] of Object.entries(walks)) cli.write(file, text(cli.app.origin));
  const args = ['--visits', '4', '--timeout', String(timeout), '--json', 'report.json'];
  const { status, stderr } = await cli.hunt([...Object.keys(walks), ...args], { env });
  expect(stderr).toBe('');
  const { results } = JSON.parse(cli.read('report.json')) as Report;
  return { status, resultOf: (file: string): Result | undefined => results.find(({ target }) => target === file) };
}

test('pages that log, throw, open windows, forbid scripts or have a service worker get the right verdict', async ({ cli }) => {
  const { status, resultOf } = await huntAll(cli, clean, 30);
  for (const file of Object.keys(clean)) expect.soft(resultOf(file), file).toMatchObject({ verdict: 'clean', reason: null });
  expect(status).toBe(0);
});

test('a leak in such a page is found with its line', async ({ cli }) => {
  const walks = Object.fromEntries(Object.entries(leaky).map(([page, text]) => [`${page}.mjs`, text]));
  const { status, resultOf } = await huntAll(cli, walks, 30);
  for (const page of Object.keys(leaky)) {
    const source = { file: `${cli.app.origin}/${page}.js`, ...statement };
    const leaks = [{ name: 'QuoteTable', kind: 'object', perVisit: 1, source }];
    expect.soft(resultOf(`${page}.mjs`), page).toMatchObject({ verdict: 'leak', leaks });
  }
  expect(status).toBe(1);
});

test('a page that makes V8 lose its object ids, or that hangs, is an error with the reason', async ({ cli }) => {
  const walks = Object.fromEntries(Object.entries(hopeless).map(([file, { text }]) => [file, text]));
  const { status, resultOf } = await huntAll(cli, walks, 5);
  for (const [file, { reason }] of Object.entries(hopeless)) {
    expect.soft(resultOf(file), file).toMatchObject({ verdict: 'error', leaks: [], reason: expect.stringMatching(reason) });
  }
  expect(status).toBe(2);
});

test('a page that runs out of memory is an error, and the next one gets a verdict', async ({ cli }) => {
  test.skip(process.platform === 'win32', 'the small heap comes from a shell script around Chromium');
  // The same Chromium with a heap limit of 128 MB a page, so that the test is fast and does not use all memory.
  cli.write('small-chromium', `#!/bin/sh\nexec '${await ensureChromium()}' "$@" --js-flags=--max-old-space-size=128\n`);
  const small = path.join(cli.folder, 'small-chromium');
  chmodSync(small, 0o755);
  const greedy = 'await page.evaluate(() => { const kept = []; for (;;) kept.push(new Array(10_000).fill({})); });';
  const walks = { 'greedy.mjs': (at: string) => scenario(`${at}/clean`, greedy, ''), 'after-it.mjs': (at: string) => scenario(`${at}/clean`) };
  const { status, resultOf } = await huntAll(cli, walks, 60, { CHROMIUM_PATH: small });
  const reason = 'action: the page crashed, perhaps because it ran out of memory.';
  expect(resultOf('greedy.mjs')).toMatchObject({ verdict: 'error', leaks: [], reason });
  expect(resultOf('after-it.mjs')).toMatchObject({ verdict: 'clean', reason: null });
  expect(status).toBe(2);
});

test('repeat() sets the number of visits after the first, but not fewer than --visits', async ({ cli }) => {
  const text = `${scenario(`${cli.app.origin}/leaky`)}\nexport const repeat = () =>`;
  const { resultOf } = await huntAll(cli, { 'often.mjs': () => `${text} 5;`, 'seldom.mjs': () => `${text} 1;` }, 30);
  expect(resultOf('often.mjs')?.leaks).toMatchObject([{ name: 'QuoteTable', perVisit: 1, count: 6 }]);
  expect(resultOf('seldom.mjs')?.leaks).toMatchObject([{ name: 'QuoteTable', perVisit: 1, count: 4 }]);
});

test('a leak that the scenario itself causes has no line of the page', async ({ cli }) => {
  const keep = 'await page.evaluate(() => { (window.kept ??= []).push(new (class Souvenir { prices = [1.5]; })()); });';
  const { resultOf } = await huntAll(cli, { 'own.mjs': (at) => scenario(`${at}/clean`, `${visit('board')} ${keep}`) }, 30);
  expect(resultOf('own.mjs')?.leaks).toMatchObject([{ name: 'Souvenir', perVisit: 1, source: null }]);
});
