import { expect, it } from 'vitest';
import { aLeak, aResult, aStep } from './fixtures/results';
import { describeResult } from './terminal';

const hostile = 'Feed\u001b[2J\u001b]0;title\u0007\n✓ all.mjs clean\r\u009b31m\u202e';

it('writes out the control characters of every text that a page or a scenario can set', () => {
  const leak = aLeak({
    name: hostile,
    source: { file: hostile, line: 34, column: 5 },
    library: { file: hostile, line: 7, column: 3 },
    sentence: hostile,
    path: [aStep({ name: hostile }), aStep({ name: hostile, edge: hostile, edgeKind: 'property' })],
    allowed: { reason: hostile, expires: '2027-01-31' },
  });
  const text = describeResult(aResult({ target: hostile, reason: hostile, subtracted: hostile, notes: [hostile], leaks: [leak] }));
  expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  expect(text).toContain('Feed\\x1b[2J\\x1b]0;title\\x07\\n✓ all.mjs clean\\r\\x9b31m\\u202e');
  expect(text.split('\n').filter((line) => line.startsWith('✓'))).toEqual([]);
});

it('says over how many visits a leak was confirmed, and what was let go', () => {
  const notes = ['bounded: `RecentQuote` is let go after 12 visits / 0.2 s.'];
  const text = describeResult(aResult({ notes, leaks: [aLeak({ confirmed: { visits: 27, seconds: 1.38 } })] }));
  expect(text).toContain('confirmed over 27 visits in 1.4 s');
  expect(text).toContain('bounded: `RecentQuote` is let go after 12 visits / 0.2 s.');
  expect(describeResult(aResult({ leaks: [aLeak()] }))).not.toContain('confirmed');
});

it('says the library’s own line below the author’s', () => {
  const text = describeResult(aResult({ leaks: [aLeak({ library: { file: 'node_modules/kit/store.js', line: 7, column: 3 } })] }));
  expect(text).toMatch(/app\/prices\/page\.tsx:34:5\n {2}in the library: node_modules\/kit\/store\.js:7:3\n/);
  expect(describeResult(aResult({ leaks: [aLeak({ library: null })] }))).not.toContain('library');
});

it('shows twenty leaks, and says how many there are', () => {
  const leaks = Array.from({ length: 23 }, (_, at) => aLeak({ name: `Feed${at}`, path: [] }));
  const text = describeResult(aResult({ leaks }));
  expect(text).toContain('Feed19 (object)');
  expect(text).not.toContain('Feed20');
  expect(text).toContain('20 of 23 leaks are shown. --json and --html write all of them.');
  expect(describeResult(aResult({ leaks: leaks.slice(0, 20) }))).not.toContain('are shown');
});

it('says in which heap a leak is, if it is not in the page', () => {
  expect(describeResult(aResult({ leaks: [aLeak({ heap: 'worker search.js' })] }))).toContain('PriceFeed (object, in the worker search.js)');
  expect(describeResult(aResult({ leaks: [aLeak()] }))).toContain('PriceFeed (object) ×');
});
