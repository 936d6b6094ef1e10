import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { aLeak, aResult } from './fixtures/results';
import { annotations, summary, reportToGithub } from './github';

const noTargets = { targets: [], folder: '/repo' };

describe('the annotations for GitHub', () => {
  it('are on the line of the leak, with the sentence', () => {
    const sentence = '`window` keeps `feed`: one `PriceFeed` per visit.';
    expect(annotations({ ...noTargets, results: [aResult({ leaks: [aLeak({ sentence })] })] })).toEqual([
      `::error file=app/prices/page.tsx,line=34,col=5,title=checkout.ts leaks PriceFeed::${sentence}`,
    ]);
  });

  it('name files from the root of the repository', () => {
    const [line] = annotations({ ...noTargets, folder: '/repo/shop', results: [aResult({ leaks: [aLeak()] })] }, '/repo');
    expect(line).toContain('file=shop/app/prices/page.tsx,');
  });

  it('escape characters that would end a property, the line or the command', () => {
    const leak = aLeak({ name: 'A,b:c\n::set-output', sentence: '100 %\r\n::error::x' });
    const [line] = annotations({ ...noTargets, results: [aResult({ leaks: [leak] })] });
    expect(line).toContain('title=checkout.ts leaks A%2Cb%3Ac%0A%3A%3Aset-output::100 %25%0D%0A::error::x');
    expect(line).not.toMatch(/[\r\n]/);
  });

  it('are only for unexpected leaks', () => {
    const expected = aLeak({ name: 'Photo' });
    const allowed = aLeak({ name: 'Known', allowed: { reason: 'old', expires: '2027-01-31' } });
    const targets = [{ name: 'x/leaky', keeps: { name: 'Photo', kind: 'object' as const, perVisit: 1 } }];
    const result = aResult({
      target: 'x/leaky',
      expected: 'leak',
      leaks: [expected, allowed, aLeak({ name: 'Surprise' })],
    });
    const lines = annotations({ ...noTargets, targets, results: [result] });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('title=x/leaky leaks Surprise::');
  });

  it('do not exist for a result that is as expected', () => {
    expect(annotations({ ...noTargets, results: [aResult({ ok: true, leaks: [aLeak()] })] })).toEqual([]);
  });

  it('contain the reason of an unexpected verdict without leaks', () => {
    const results = [aResult({ verdict: 'error', reason: 'action: #go did not appear.' })];
    expect(annotations({ ...noTargets, results })).toEqual(['::error title=checkout.ts::action: #go did not appear.']);
  });

  it('have no file if only the built file is known', () => {
    const leak = aLeak({ source: { file: 'http://localhost:3000/a.js', line: 1, column: 2 } });
    const [line] = annotations({ ...noTargets, results: [aResult({ leaks: [leak] })] });
    expect(line).toMatch(/^::error title=.*\(http:\/\/localhost:3000\/a\.js:1\)$/);
  });

  it('say the library’s own line after the sentence', () => {
    const leak = aLeak({ library: { file: 'node_modules/kit/store.js', line: 7, column: 3 } });
    const [line] = annotations({ ...noTargets, results: [aResult({ leaks: [leak] })] });
    expect(line).toMatch(/^::error file=.* \(in the library: node_modules\/kit\/store\.js:7\)$/);
  });
});

describe('the summary for GitHub', () => {
  it('has a row for each leak, and one for each target without leaks', () => {
    const results = [
      aResult({ leaks: [aLeak(), aLeak({ name: 'B', source: null })] }),
      aResult({ target: 'y', verdict: 'clean', ok: true, reason: null }),
    ];
    const lines = summary(results).trim().split('\n');
    expect(lines[0]).toBe('### leak-hunt: 1 of 2 not as expected');
    expect(lines.slice(4)).toEqual([
      '| <code>checkout.ts</code> | leak | **not as expected** | 1 <code>PriceFeed</code> per visit | <code>app/prices/page.tsx:34</code> |',
      '| <code>checkout.ts</code> | leak | **not as expected** | 1 <code>B</code> per visit |  |',
      '| <code>y</code> | clean | as expected |  |  |',
    ]);
  });

  it('escapes names, so that they stay in their cell', () => {
    const text = summary([aResult({ leaks: [aLeak({ name: '`|\n</code><img src=x onerror=alert(1)>' })] })]);
    expect(text).not.toMatch(/<img|`/);
    expect(text.trim().split('\n')).toHaveLength(5);
    expect(text.trim().split('\n').at(-1)?.split('|')).toHaveLength(7);
  });
});

it('writes annotations and appends to the summary only on GitHub', () => {
  const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
  const folder = mkdtempSync(path.join(tmpdir(), 'leak-hunt-test-'));
  const file = path.join(folder, 'summary.md');
  writeFileSync(file, 'before\n');
  const run = { ...noTargets, results: [aResult({ leaks: [aLeak()] })] };
  reportToGithub(run, { GITHUB_STEP_SUMMARY: file });
  expect(log).not.toHaveBeenCalled();
  expect(readFileSync(file, 'utf8')).toBe('before\n');
  reportToGithub(run, { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: file });
  expect(log).toHaveBeenCalledTimes(1);
  expect(readFileSync(file, 'utf8')).toMatch(/^before\n### leak-hunt/);
  rmSync(folder, { recursive: true });
  log.mockRestore();
});
