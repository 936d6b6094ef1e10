import path from 'node:path';
import { expect } from 'playwright/test';
import type { Report } from 'leak-hunt/report';
import { scenario, test } from './support/hunt-cli';
import { statement } from './support/plain-app';

/** The same scenario as CommonJS. */
function commonJs(text: string): string {
  return `${text.replaceAll('export ', '')}\nmodule.exports = { url, action, back };`;
}

test('a leak in a page of any app ends with status 1 and a report that names the line', async ({ desk }) => {
  const url = `${desk.app.origin}/leaky`;
  desk.write('leaky.cjs', commonJs(scenario(url)));
  const { status, stdout, stderr } = await desk.hunt(['leaky.cjs', '--json', 'report.json']);
  expect(stderr).toBe('');
  expect(status).toBe(1);
  expect(stdout).toContain('QuoteTable (object) × 1 per visit; 7 alive');

  const number = expect.any(Number);
  const sentence = expect.stringMatching(
    /^`window` keeps a `resize` listener, `onResize\(\)`, whose scope keeps `table`: one `QuoteTable` per visit, 7\.9 KB each, 7\d\d KB after 100 visits\.$/,
  );
  expect(JSON.parse(desk.read('report.json'))).toStrictEqual({
    version: 1,
    tool: 'leak-lab',
    chromium: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/),
    visits: 7,
    startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    durationMs: number,
    results: [
      {
        target: 'leaky.cjs',
        scenario: path.join(desk.folder, 'leaky.cjs'),
        url,
        expected: null,
        verdict: 'leak',
        ok: false,
        durationMs: number,
        reason: 'something leaks.',
        leaks: [
          {
            name: 'QuoteTable',
            kind: 'object',
            perVisit: 1,
            count: 7,
            retainedBytes: number,
            source: { file: `${url}.js`, ...statement },
            sentence,
            trace: ['(GC roots)', 'window', 'resize listener', 'onResize()', 'scope', 'QuoteTable'],
          },
        ],
      },
    ],
  });
});

test('what the app itself keeps of every step is a leak, unless --control names a page that keeps it too', async ({ desk }) => {
  desk.write('remembering.mjs', scenario(`${desk.app.origin}/remembering#/`));
  const alone = await desk.hunt(['remembering.mjs']);
  expect(alone.stdout).toContain('Trail (object) × 2 per visit');
  expect(alone.stdout).toContain('taken off: what grows on the first page, left alone for as long');
  expect(alone.status).toBe(1);
  const controlled = await desk.hunt(['remembering.mjs', '--control', '/remembering#/about']);
  expect(controlled.stdout).toContain('clean');
  expect(controlled.stdout).toContain('taken off: what grows on the page /remembering#/about');
  expect(controlled.status).toBe(0);
});

test('--url puts another address in place of the scenario’s own', async ({ desk }) => {
  desk.write('moved.mjs', scenario('http://127.0.0.1:9/leaky'));
  const { status, stdout } = await desk.hunt(['moved.mjs', '--url', desk.app.origin]);
  expect(stdout).toContain('QuoteTable (object) × 1 per visit');
  expect(status).toBe(1);
});

test('clean pages end with status 0, and with --quiet without a word', async ({ desk }) => {
  const text = scenario(`${desk.app.origin}/clean`);
  desk.write('clean.mjs', text);
  desk.write('typed.ts', text.replaceAll('(page)', '(page: import("memlab").Page): Promise<void>'));
  const ended = await desk.hunt(['clean.mjs', 'typed.ts', '--quiet', '--visits', '4', '--json', 'report.json']);
  expect(ended).toEqual({ status: 0, stdout: '', stderr: '' });
  const { results, visits } = JSON.parse(desk.read('report.json')) as Report;
  expect(visits).toBe(4);
  expect(results.map(({ target, verdict, ok }) => ({ target, verdict, ok }))).toEqual([
    { target: 'clean.mjs', verdict: 'clean', ok: true },
    { target: 'typed.ts', verdict: 'clean', ok: true },
  ]);
});

test('a scenario in TypeScript may name the functions that it takes to the page', async ({ desk }) => {
  const named = 'export const setup = (page: import("memlab").Page) => page.evaluate(() => { const title = () => document.title; title(); });';
  desk.write('named.ts', `${named}\n${scenario(`${desk.app.origin}/clean`)}`);
  const { status, stdout } = await desk.hunt(['named.ts', '--visits', '4']);
  expect(stdout).toMatch(/named\.ts +clean/);
  expect(status).toBe(0);
});

test('Ctrl-C in the middle of a hunt ends it at once, with status 130 and nothing left', async ({ desk }) => {
  desk.write('clean.mjs', scenario(`${desk.app.origin}/clean`));
  desk.write('hanging.mjs', scenario(`${desk.app.origin}/hanging`));
  let interruptedAt = 0;
  const ended = await desk.hunt(['clean.mjs', 'hanging.mjs'], {
    onOutput({ interrupt }) {
      interruptedAt = Date.now();
      setTimeout(interrupt, 500); // by now the second page hangs
    },
  });
  expect(ended).toEqual({ status: 130, stdout: expect.stringMatching(/^✓ clean.mjs .*\n$/), stderr: '' });
  expect(Date.now() - interruptedAt).toBeLessThan(5_000);
});

test('a reader that has seen enough breaks neither the hunt nor its status', async ({ desk }) => {
  desk.write('clean.mjs', scenario(`${desk.app.origin}/clean`));
  const { status, stderr } = await desk.hunt(['clean.mjs', 'clean.mjs', '--visits', '4', '--json', 'report.json'], {
    onOutput: ({ closeOutput }) => closeOutput(),
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect((JSON.parse(desk.read('report.json')) as Report).results).toHaveLength(2);
});
