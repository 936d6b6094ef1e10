import path from 'node:path';
import { expect } from 'playwright/test';
import type { Report } from 'leak-hunt/report';
import { scenario, test } from './support/hunt-cli';
import { statement } from './support/plain-app';

/** The same scenario as CommonJS. */
function commonJs(text: string): string {
  return `${text.replaceAll('export ', '')}\nmodule.exports = { url, action, back };`;
}

test('a leak in a page of any app ends with status 1 and a report with its line', async ({ cli }) => {
  const url = `${cli.app.origin}/leaky`;
  cli.write('leaky.cjs', commonJs(scenario(url)));
  const { status, stdout, stderr } = await cli.hunt(['leaky.cjs', '--json', 'report.json']);
  expect(stderr).toBe('');
  expect(status).toBe(1);
  expect(stdout).toContain('QuoteTable (object) × 1 per visit; 7 alive');

  const number = expect.any(Number);
  const sentence = expect.stringMatching(
    /^`window` keeps a `resize` listener, `onResize\(\)`, whose scope keeps `table`: one `QuoteTable` per visit, 7\.9 KB each, 7\d\d KB after 100 visits\.$/,
  );
  expect(JSON.parse(cli.read('report.json'))).toStrictEqual({
    version: 1,
    tool: 'leak-hunt',
    chromium: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/),
    visits: 7,
    startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    durationMs: number,
    results: [
      {
        target: 'leaky.cjs',
        scenario: path.join(cli.folder, 'leaky.cjs'),
        url,
        expected: null,
        verdict: 'leak',
        ok: false,
        durationMs: number,
        reason: 'something leaks.',
        way: 'alone',
        subtracted: null,
        leaks: [
          {
            name: 'QuoteTable',
            kind: 'object',
            heap: 'page',
            perVisit: 1,
            count: 7,
            retainedBytes: number,
            source: { file: `${url}.js`, ...statement },
            library: null,
            retainers: [{ name: 'window resize listener', source: { file: `${url}.js`, ...statement } }],
            confirmed: { visits: number, seconds: number },
            sentence,
            trace: ['(GC roots)', 'window', 'resize listener', 'onResize()', 'scope', 'QuoteTable'],
          },
        ],
      },
    ],
  });
});

test('objects that the app retains at every step are a leak, unless the page given by --control retains them too', async ({ cli }) => {
  cli.write('remembering.mjs', scenario(`${cli.app.origin}/remembering#/`));
  const alone = await cli.hunt(['remembering.mjs']);
  expect(alone.stdout).toContain('Trail (object) × 2 per visit');
  expect(alone.stdout).not.toContain('subtracted');
  expect(alone.status).toBe(1);
  const controlled = await cli.hunt(['remembering.mjs', '--control', '/remembering#/about', '--json', 'report.json', '--html', 'report.html']);
  expect(controlled.stdout).toContain('clean');
  expect(controlled.stdout).toContain('subtracted: what grows on the page /remembering#/about (2 Trail)');
  expect((JSON.parse(cli.read('report.json')) as Report).results).toMatchObject([{ verdict: 'clean', subtracted: 'the page /remembering#/about (2 Trail)', leaks: [] }]);
  expect(cli.read('report.html')).toContain('<dt>Control</dt><dd>the page /remembering#/about (2 Trail)</dd>');
  expect(controlled.status).toBe(0);
});

test('--url replaces the URL of the scenario', async ({ cli }) => {
  cli.write('moved.mjs', scenario('http://127.0.0.1:9/leaky'));
  const { status, stdout } = await cli.hunt(['moved.mjs', '--url', cli.app.origin]);
  expect(stdout).toContain('QuoteTable (object) × 1 per visit');
  expect(status).toBe(1);
});

test('clean pages end with status 0, and with --quiet without output', async ({ cli }) => {
  const text = scenario(`${cli.app.origin}/clean`);
  cli.write('clean.mjs', text);
  cli.write('typed.ts', text.replaceAll('(page)', '(page: import("memlab").Page): Promise<void>'));
  const ended = await cli.hunt(['clean.mjs', 'typed.ts', '--quiet', '--visits', '4', '--json', 'report.json']);
  expect(ended).toEqual({ status: 0, stdout: '', stderr: '' });
  const { results, visits } = JSON.parse(cli.read('report.json')) as Report;
  expect(visits).toBe(4);
  expect(results.map(({ target, verdict, ok }) => ({ target, verdict, ok }))).toEqual([
    { target: 'clean.mjs', verdict: 'clean', ok: true },
    { target: 'typed.ts', verdict: 'clean', ok: true },
  ]);
});

test('a scenario in TypeScript may evaluate named functions in the page', async ({ cli }) => {
  const named = 'export const setup = (page: import("memlab").Page) => page.evaluate(() => { const title = () => document.title; title(); });';
  cli.write('named.ts', `${named}\n${scenario(`${cli.app.origin}/clean`)}`);
  const { status, stdout } = await cli.hunt(['named.ts', '--visits', '4']);
  expect(stdout).toMatch(/named\.ts +clean/);
  expect(status).toBe(0);
});

test('Ctrl-C during a hunt ends it at once with status 130 and leaves no process or file', async ({ cli }) => {
  cli.write('clean.mjs', scenario(`${cli.app.origin}/clean`));
  cli.write('hanging.mjs', scenario(`${cli.app.origin}/hanging`));
  let interruptedAt = 0;
  const ended = await cli.hunt(['clean.mjs', 'hanging.mjs'], {
    onOutput({ interrupt }) {
      interruptedAt = Date.now();
      setTimeout(interrupt, 500); // the second page hangs by now
    },
  });
  expect(ended).toEqual({ status: 130, stdout: expect.stringMatching(/^✓ clean.mjs .*\n$/), stderr: '' });
  expect(Date.now() - interruptedAt).toBeLessThan(5_000);
});

test('a closed output pipe ends with status 2 and one line, and the reports are complete', async ({ cli }) => {
  cli.write('clean.mjs', scenario(`${cli.app.origin}/clean`));
  const { status, stderr } = await cli.hunt(['clean.mjs', 'clean.mjs', '--visits', '4', '--json', 'report.json'], {
    onOutput: ({ closeOutput }) => closeOutput(),
  });
  expect(stderr).toBe('The output was closed before every result was printed. Reports that were asked for are complete.\n');
  expect(status).toBe(2);
  expect((JSON.parse(cli.read('report.json')) as Report).results).toHaveLength(2);
});
