import { describe, expect, it } from 'vitest';
import type { Target } from '../drive/types';
import type { Allowance } from './allow-entries';
import { AllowList } from './allow-list';
import { aLeak, aResult } from './fixtures/results';
import { exitStatus } from './report';

const old: Allowance = { name: 'PriceFeed', file: 'app/prices/page.tsx', reason: 'SHOP-1412', expires: '2027-01-31' };
const foreign: Target = { name: 'checkout.ts', scenario: 'checkout.ts', expected: null };
const leaky: Target = {
  name: 'x/leaky',
  scenario: 'x.ts',
  expected: 'leak',
  keeps: { name: 'Photo', kind: 'object', perVisit: 1 },
};

function allowing(...entries: Allowance[]) {
  return new AllowList(entries, '2027-01-31');
}

describe('an allow list', () => {
  it('allows a known leak until the day that the entry names, that day included, and gives the reason', () => {
    const result = allowing(old).applyTo(foreign, aResult({ leaks: [aLeak()] }));
    expect(result).toMatchObject({ verdict: 'leak', ok: true, reason: 'every leak is allowed.' });
    expect(result.leaks[0]?.allowed).toEqual({ reason: 'SHOP-1412', expires: '2027-01-31' });
    expect(exitStatus([result])).toBe(0);
  });

  it('still fails on an unknown leak', () => {
    const result = allowing(old).applyTo(foreign, aResult({ leaks: [aLeak(), aLeak({ name: 'Invoice' })] }));
    expect(result).toMatchObject({ ok: false, reason: 'something leaks.' });
    expect(result.leaks.map(({ allowed }) => allowed !== undefined)).toEqual([true, false]);
  });

  it('does not allow a leak on the day after, and says so', () => {
    const result = allowing({ ...old, expires: '2027-01-30' }).applyTo(foreign, aResult({ leaks: [aLeak()] }));
    expect(result).toMatchObject({
      ok: false,
      reason: 'something leaks. `PriceFeed` was allowed only until 2027-01-30.',
    });
    expect(result.leaks[0]).not.toHaveProperty('allowed');
  });

  it.each([
    ['another name', { ...old, name: 'Feed' }],
    ['another file', { ...old, file: 'page.tsx' }],
    ['another line', { ...old, line: 35 }],
  ])('does not match %s', (_, entry) => {
    expect(allowing(entry).applyTo(foreign, aResult({ leaks: [aLeak()] })).ok).toBe(false);
  });

  it('matches the line if the entry has one', () => {
    expect(allowing({ ...old, line: 34 }).applyTo(foreign, aResult({ leaks: [aLeak()] })).ok).toBe(true);
  });

  it.each([null, undefined])('matches a leak without a line if the entry has no file: %s', (file) => {
    const result = allowing({ ...old, file } as Allowance).applyTo(foreign, aResult({ leaks: [aLeak({ source: null })] }));
    expect(result).toMatchObject({ ok: true, reason: 'every leak is allowed.' });
  });

  it('does not match a leak with a line to an entry without a file, or a leak without a line to an entry with a file', () => {
    expect(allowing({ ...old, file: null }).applyTo(foreign, aResult({ leaks: [aLeak()] })).ok).toBe(false);
    expect(allowing(old).applyTo(foreign, aResult({ leaks: [aLeak({ source: null })] })).ok).toBe(false);
  });

  it('also reports an entry without a file that matched nothing', () => {
    expect(allowing({ ...old, file: null }).unusedEntries()[0]).toMatch('entry 1: `PriceFeed` without a line matched nothing');
  });

  it('does not change a result without leaks', () => {
    const clean = aResult({ verdict: 'clean', ok: true, reason: null });
    expect(allowing(old).applyTo(foreign, clean)).toEqual(clean);
  });

  it('does not mark the expected leak of a target, and allows additional ones', () => {
    const leaks = [aLeak({ name: 'Photo' }), aLeak()];
    const result = allowing(old, { ...old, name: 'Photo' }).applyTo(leaky, aResult({ leaks, expected: 'leak' }));
    expect(result).toMatchObject({ ok: true, reason: 'the other leaks are allowed.' });
    expect(result.leaks[0]).not.toHaveProperty('allowed');
  });

  it('reports the entries that matched nothing in the run', () => {
    const list = allowing(old, { ...old, name: 'OldCache', line: 7 });
    list.applyTo(foreign, aResult({ leaks: [aLeak()] }));
    expect(list.unusedEntries()).toEqual([
      'Allow list, entry 2: `OldCache` in app/prices/page.tsx:7 matched nothing in this run. If this run visited its page, remove the entry.',
    ]);
  });

  it('does not report an expired entry whose leak still exists', () => {
    const list = allowing({ ...old, expires: '2020-01-01' });
    list.applyTo(foreign, aResult({ leaks: [aLeak()] }));
    expect(list.unusedEntries()).toEqual([]);
  });
});
