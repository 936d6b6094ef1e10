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
  it('lets a known leak pass until the day it names, that day included, and says why', () => {
    const result = allowing(old).applyTo(foreign, aResult({ leaks: [aLeak()] }));
    expect(result).toMatchObject({ verdict: 'leak', ok: true, reason: 'every leak is allowed.' });
    expect(result.leaks[0]?.allowed).toEqual({ reason: 'SHOP-1412', expires: '2027-01-31' });
    expect(exitStatus([result])).toBe(0);
  });

  it('still fails on a leak that it does not know', () => {
    const result = allowing(old).applyTo(foreign, aResult({ leaks: [aLeak(), aLeak({ name: 'Invoice' })] }));
    expect(result).toMatchObject({ ok: false, reason: 'something leaks.' });
    expect(result.leaks.map(({ allowed }) => allowed !== undefined)).toEqual([true, false]);
  });

  it('no longer allows the day after, and says so', () => {
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

  it('matches the line where it names one', () => {
    expect(allowing({ ...old, line: 34 }).applyTo(foreign, aResult({ leaks: [aLeak()] })).ok).toBe(true);
  });

  it.each([null, undefined])('matches a leak without a line where it names no file: %s', (file) => {
    const result = allowing({ ...old, file } as Allowance).applyTo(foreign, aResult({ leaks: [aLeak({ source: null })] }));
    expect(result).toMatchObject({ ok: true, reason: 'every leak is allowed.' });
  });

  it('matches no leak that has a line where it names no file, nor one that has none where it names one', () => {
    expect(allowing({ ...old, file: null }).applyTo(foreign, aResult({ leaks: [aLeak()] })).ok).toBe(false);
    expect(allowing(old).applyTo(foreign, aResult({ leaks: [aLeak({ source: null })] })).ok).toBe(false);
  });

  it('says of an entry without a file that it matched nothing, too', () => {
    expect(allowing({ ...old, file: null }).unneeded()[0]).toMatch('entry 1: `PriceFeed` without a line matched nothing');
  });

  it('leaves a result without leaks as it is', () => {
    const clean = aResult({ verdict: 'clean', ok: true, reason: null });
    expect(allowing(old).applyTo(foreign, clean)).toEqual(clean);
  });

  it('lets a case keep what it promises, and allows what comes on top', () => {
    const leaks = [aLeak({ name: 'Photo' }), aLeak()];
    const result = allowing(old, { ...old, name: 'Photo' }).applyTo(leaky, aResult({ leaks, expected: 'leak' }));
    expect(result).toMatchObject({ ok: true, reason: 'the other leaks are allowed.' });
    expect(result.leaks[0]).not.toHaveProperty('allowed');
  });

  it('names the entries that matched nothing in the whole run', () => {
    const list = allowing(old, { ...old, name: 'OldCache', line: 7 });
    list.applyTo(foreign, aResult({ leaks: [aLeak()] }));
    expect(list.unneeded()).toEqual([
      'Allow list, entry 2: `OldCache` in app/prices/page.tsx:7 matched nothing in this run. It is no longer needed, if its page was walked.',
    ]);
  });

  it('does not call an expired entry unneeded while its leak is still there', () => {
    const list = allowing({ ...old, expires: '2020-01-01' });
    list.applyTo(foreign, aResult({ leaks: [aLeak()] }));
    expect(list.unneeded()).toEqual([]);
  });
});
