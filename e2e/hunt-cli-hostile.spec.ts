import { chmodSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'playwright/test';
import type { Report, Result } from 'leak-hunt/report';
import { clean, hopeless, leaky } from './support/hostile-scenarios';
import { type Desk, scenario, test, visit } from './support/hunt-cli';
import { statement } from './support/plain-app';
import { ensureChromium } from '../lib/tooling/chromium';

test.setTimeout(180_000);

/** Hunts scenarios in one command. @returns the results by file, and the exit status */
async function huntAll(desk: Desk, walks: Readonly<Record<string, (at: string) => string>>, timeout: number, env: Record<string, string> = {}) {
  for (const [file, text] of Object.entries(walks)) desk.write(file, text(desk.app.origin));
  const args = ['--visits', '4', '--timeout', String(timeout), '--json', 'report.json'];
  const { status, stderr } = await desk.hunt([...Object.keys(walks), ...args], { env });
  expect(stderr).toBe('');
  const { results } = JSON.parse(desk.read('report.json')) as Report;
  return { status, resultOf: (file: string): Result | undefined => results.find(({ target }) => target === file) };
}

test('pages that log, throw, open windows, forbid scripts or have a service worker are judged as always', async ({ desk }) => {
  const { status, resultOf } = await huntAll(desk, clean, 30);
  for (const file of Object.keys(clean)) expect.soft(resultOf(file), file).toMatchObject({ verdict: 'clean', reason: null });
  expect(status).toBe(0);
});

test('a leak in such a page is found, with its line', async ({ desk }) => {
  const walks = Object.fromEntries(Object.entries(leaky).map(([page, text]) => [`${page}.mjs`, text]));
  const { status, resultOf } = await huntAll(desk, walks, 30);
  for (const page of Object.keys(leaky)) {
    const source = { file: `${desk.app.origin}/${page}.js`, ...statement };
    const leaks = [{ name: 'QuoteTable', kind: 'object', perVisit: 1, source }];
    expect.soft(resultOf(`${page}.mjs`), page).toMatchObject({ verdict: 'leak', leaks });
  }
  expect(status).toBe(1);
});

test('a page that takes its own history from V8, or hangs in between, is an error that says so', async ({ desk }) => {
  const walks = Object.fromEntries(Object.entries(hopeless).map(([file, { text }]) => [file, text]));
  const { status, resultOf } = await huntAll(desk, walks, 5);
  for (const [file, { reason }] of Object.entries(hopeless)) {
    expect.soft(resultOf(file), file).toMatchObject({ verdict: 'error', leaks: [], reason: expect.stringMatching(reason) });
  }
  expect(status).toBe(2);
});

test('a page that runs out of memory is an error that says so, and the next one is judged', async ({ desk }) => {
  test.skip(process.platform === 'win32', 'the small heap comes from a shell script around Chromium');
  // The same Chromium with a heap of 128 MB for each page, so that it takes a moment and not the machine's memory.
  desk.write('small-chromium', `#!/bin/sh\nexec '${await ensureChromium()}' "$@" --js-flags=--max-old-space-size=128\n`);
  const small = path.join(desk.folder, 'small-chromium');
  chmodSync(small, 0o755);
  const greedy = 'await page.evaluate(() => { const kept = []; for (;;) kept.push(new Array(10_000).fill({})); });';
  const walks = { 'greedy.mjs': (at: string) => scenario(`${at}/clean`, greedy, ''), 'after-it.mjs': (at: string) => scenario(`${at}/clean`) };
  const { status, resultOf } = await huntAll(desk, walks, 60, { CHROMIUM_PATH: small });
  const reason = 'action: the page crashed, perhaps because it ran out of memory.';
  expect(resultOf('greedy.mjs')).toMatchObject({ verdict: 'error', leaks: [], reason });
  expect(resultOf('after-it.mjs')).toMatchObject({ verdict: 'clean', reason: null });
  expect(status).toBe(2);
});

test('repeat() asks for so many visits more than one, and no less than --visits', async ({ desk }) => {
  const text = `${scenario(`${desk.app.origin}/leaky`)}\nexport const repeat = () =>`;
  const { resultOf } = await huntAll(desk, { 'often.mjs': () => `${text} 5;`, 'seldom.mjs': () => `${text} 1;` }, 30);
  expect(resultOf('often.mjs')?.leaks).toMatchObject([{ name: 'QuoteTable', perVisit: 1, count: 6 }]);
  expect(resultOf('seldom.mjs')?.leaks).toMatchObject([{ name: 'QuoteTable', perVisit: 1, count: 4 }]);
});

test('what the scenario itself leaves in the page has no line of the page', async ({ desk }) => {
  const keep = 'await page.evaluate(() => { (window.kept ??= []).push(new (class Souvenir { prices = [1.5]; })()); });';
  const { resultOf } = await huntAll(desk, { 'own.mjs': (at) => scenario(`${at}/clean`, `${visit('board')} ${keep}`) }, 30);
  expect(resultOf('own.mjs')?.leaks).toMatchObject([{ name: 'Souvenir', perVisit: 1, source: null }]);
});
