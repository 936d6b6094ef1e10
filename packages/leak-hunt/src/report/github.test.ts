import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { aLeak, aResult } from './fixtures/results';
import { annotations, summary, tellGithub } from './github';

const nobody = { targets: [], folder: '/repo' };

describe('the annotations for GitHub', () => {
  it('stand on the guilty line, with the sentence', () => {
    const sentence = '`window` keeps `feed`: one `PriceFeed` per visit.';
    expect(annotations({ ...nobody, results: [aResult({ leaks: [aLeak({ sentence })] })] })).toEqual([
      `::error file=app/prices/page.tsx,line=34,col=5,title=checkout.ts leaks PriceFeed::${sentence}`,
    ]);
  });

  it('name files from the root of the repository', () => {
    const [line] = annotations({ ...nobody, folder: '/repo/shop', results: [aResult({ leaks: [aLeak()] })] }, '/repo');
    expect(line).toContain('file=shop/app/prices/page.tsx,');
  });

  it('escape what would end a property, the line or the command', () => {
    const leak = aLeak({ name: 'A,b:c\n::set-output', sentence: '100 %\r\n::error::x' });
    const [line] = annotations({ ...nobody, results: [aResult({ leaks: [leak] })] });
    expect(line).toContain('title=checkout.ts leaks A%2Cb%3Ac%0A%3A%3Aset-output::100 %25%0D%0A::error::x');
    expect(line).not.toMatch(/[\r\n]/);
  });

  it('are only for leaks that nobody expects', () => {
    const promised = aLeak({ name: 'Photo' });
    const allowed = aLeak({ name: 'Known', allowed: { reason: 'old', expires: '2027-01-31' } });
    const targets = [{ name: 'x/leaky', keeps: { name: 'Photo', kind: 'object' as const, perVisit: 1 } }];
    const result = aResult({
      target: 'x/leaky',
      expected: 'leak',
      leaks: [promised, allowed, aLeak({ name: 'Surprise' })],
    });
    const lines = annotations({ ...nobody, targets, results: [result] });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('title=x/leaky leaks Surprise::');
  });

  it('are none for what is as expected', () => {
    expect(annotations({ ...nobody, results: [aResult({ ok: true, leaks: [aLeak()] })] })).toEqual([]);
  });

  it('tell of a verdict that is wrong without a leak', () => {
    const results = [aResult({ verdict: 'error', reason: 'action: #go did not appear.' })];
    expect(annotations({ ...nobody, results })).toEqual(['::error title=checkout.ts::action: #go did not appear.']);
  });

  it('name no file where only the built one is known', () => {
    const leak = aLeak({ source: { file: 'http://localhost:3000/a.js', line: 1, column: 2 } });
    const [line] = annotations({ ...nobody, results: [aResult({ leaks: [leak] })] });
    expect(line).toMatch(/^::error title=.*\(http:\/\/localhost:3000\/a\.js:1\)$/);
  });
});

describe('the summary for GitHub', () => {
  it('has a row for every leak and every target without one', () => {
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

  it('keeps hostile names in their cell', () => {
    const text = summary([aResult({ leaks: [aLeak({ name: '`|\n</code><img src=x onerror=alert(1)>' })] })]);
    expect(text).not.toMatch(/<img|`/);
    expect(text.trim().split('\n')).toHaveLength(5);
    expect(text.trim().split('\n').at(-1)?.split('|')).toHaveLength(7);
  });
});

it('says nothing to GitHub elsewhere, and appends to the summary there', () => {
  const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
  const folder = mkdtempSync(path.join(tmpdir(), 'leak-lab-test-'));
  const file = path.join(folder, 'summary.md');
  writeFileSync(file, 'before\n');
  const run = { ...nobody, results: [aResult({ leaks: [aLeak()] })] };
  tellGithub(run, { GITHUB_STEP_SUMMARY: file });
  expect(log).not.toHaveBeenCalled();
  expect(readFileSync(file, 'utf8')).toBe('before\n');
  tellGithub(run, { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: file });
  expect(log).toHaveBeenCalledTimes(1);
  expect(readFileSync(file, 'utf8')).toMatch(/^before\n### leak-hunt/);
  rmSync(folder, { recursive: true });
  log.mockRestore();
});
