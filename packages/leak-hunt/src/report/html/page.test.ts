import { describe, expect, it } from 'vitest';
import { aLeak, aResult, aStep } from '../fixtures/results';
import type { HuntResult } from '../types';
import { htmlReport } from './page';

function page(results: readonly HuntResult[], overrides: Partial<Parameters<typeof htmlReport>[0]> = {}) {
  return htmlReport({
    chromium: '156.0.1',
    visits: 7,
    startedAt: new Date('2026-11-22T08:00:00Z'),
    durationMs: 65_000,
    results,
    ...overrides,
  });
}

const hostile = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "' onfocus='alert(1)",
  '</style><b>',
];

describe('the HTML report', () => {
  it.each(hostile)('escapes %s in every field that the page under test can set', (name) => {
    const source = { file: name, line: 34, column: 5 };
    const leak = aLeak({
      name,
      source,
      sentence: `\`${name}\` ${name}`,
      trace: ['(GC roots)', name, name],
      path: [aStep({ name }), aStep({ name, edge: name, edgeKind: 'property', type: name })],
      excerpt: { from: 33, lines: [name, name] },
      allowed: { reason: name, expires: name },
    });
    const text = page(
      [aResult({ target: name, scenario: name + name, url: name, reason: `${name} \`${name}\``, leaks: [leak] })],
      {
        chromium: name,
        notes: [name],
        snapshots: new Map([[name, encodeURIComponent(name)]]),
      },
    );
    expect(text).not.toContain(name);
    expect(text.replace(/"[^"]*"/g, '').match(/<[a-z]+[^>]*\son\w+=/gi)).toBeNull();
    expect(text.match(/<script|<img|<b>/gi)).toBeNull();
    expect(text.match(/<\/style>/g)).toHaveLength(1);
  });

  it('links only http addresses', () => {
    expect(page([aResult({ url: 'javascript:alert(1)', leaks: [aLeak()] })])).not.toContain('href="javascript:');
    expect(page([aResult({ leaks: [aLeak()] })])).toContain('href="http://localhost:3000/"');
  });

  it('loads nothing: no script, no file, no font', () => {
    const text = page([aResult({ leaks: [aLeak()] })]);
    expect(text).not.toMatch(/<script|<link|\ssrc=|@import|url\(/i);
    expect(text).toContain("default-src 'none'");
    expect(text).toContain('--retained: light-dark(');
  });

  it.each(['leak', 'clean', 'inconclusive', 'error'] as const)('shows %s with an icon and a word', (verdict) => {
    expect(page([aResult({ verdict })])).toMatch(
      new RegExp(`class="verdict"[^>]*><svg class="mark"[^]*?</svg>${verdict}</span>`),
    );
  });

  it('shows the number per visit, the number alive, the retained size, and its value after 100 visits', () => {
    const text = page([aResult({ leaks: [aLeak({ perVisit: 2, count: 14, retainedBytes: 14 * 1024 })] })]);
    const numbers = [...text.matchAll(/<div><dt>([^<]+)<\/dt><dd>([^<]+)<\/dd>/g)].map(
      ([, label, value]) => `${value} ${label}`,
    );
    expect(numbers).toEqual(
      expect.arrayContaining([
        '2 per visit',
        '14 alive at the end',
        '14 KB retained',
        '200 KB after 100 visits',
      ]),
    );
  });

  it('draws a bar for each visit, and labels the chart with the numbers', () => {
    const text = page([aResult({ leaks: [aLeak({ series: [3, 1, 1, 0, 1, 1, 0] })] })]);
    expect(text).toContain('aria-label="Alive by visit of birth: 3, 1, 1, 0, 1, 1, 0"');
    expect(text.match(/<rect/g)).toHaveLength(7);
    expect(text.match(/<rect class="judged"/g)).toHaveLength(5);
  });

  it('draws any number of visits in a chart of about the same width', () => {
    const text = page([aResult({ leaks: [aLeak({ series: new Array<number>(60).fill(1) })] })]);
    expect(text.match(/<rect/g)).toHaveLength(60);
    expect(text).toContain('width="480"');
  });

  it('marks the suspect reference, and which objects are older than the visits', () => {
    const text = page([aResult({ leaks: [aLeak()] })]);
    expect(text.match(/data-suspect>/g)).toHaveLength(1);
    expect(text).toMatch(/data-side="older" data-suspect><code>window<\/code>/);
    expect(text).toMatch(/data-side="visit"><code>event listener<\/code>/);
  });

  it('shows many path nodes above it in one line', () => {
    const trace = ['(GC roots)', ...'abcdefg'.split(''), 'PriceFeed'];
    const text = page([aResult({ leaks: [aLeak({ trace, suspect: 7 })] })]);
    expect(text).toContain('class="between"><code>a</code> → <code>b</code> → <code>c</code></li>');
    expect(text.match(/<li data-side/g)).toHaveLength(1 + 1 + 4 + 1);
  });

  it('shows the lines around the line of the leak, and marks that line', () => {
    const text = page([aResult({ leaks: [aLeak()] })]);
    expect(text.match(/class="line" data-meaning/g)).toHaveLength(1);
    expect(text).toMatch(
      /34<\/span><span class="visually-hidden">the line of the leak: <\/span><code> {2}window\.addEventListener/,
    );
  });

  it('shows only the position if the source is unknown, and a note if the leak has no line', () => {
    expect(page([aResult({ leaks: [aLeak({ excerpt: null })] })])).toContain(
      '<code>app/prices/page.tsx:34:5</code></p>',
    );
    expect(page([aResult({ leaks: [aLeak({ source: null, excerpt: null })] })])).toContain('the leak has no line');
  });

  it('shows the library’s own line', () => {
    const library = { file: 'node_modules/kit/<store>.js', line: 7, column: 3 };
    expect(page([aResult({ leaks: [aLeak({ library })] })])).toContain('In the library: <code>node_modules/kit/&lt;store&gt;.js:7:3</code>');
    expect(page([aResult({ leaks: [aLeak({ library: null })] })])).not.toContain('In the library');
  });

  it('shows the date, the duration, the browser and the number of visits', () => {
    const text = page([aResult()]);
    for (const part of ['2026-11-22 08:00 UTC', '1 min 5 s', '156.0.1', '7, after 3 to warm up'])
      expect(text).toContain(part);
  });

  it('names the control walk whose growth was subtracted', () => {
    expect(page([aResult({ subtracted: 'the page /about' })])).toContain('<dt>Control</dt><dd>the page /about</dd>');
    expect(page([aResult()])).toContain('<dt>Control</dt><dd>not needed: nothing grew</dd>');
  });

  it('names each control walk of a run once', () => {
    const walks = ['an empty page', null, 'the page /about', 'an empty page'];
    const results = walks.map((subtracted) => aResult({ subtracted }));
    expect(page(results)).toContain('<dt>Control</dt><dd>an empty page; the page /about</dd>');
  });

  it('links the snapshot, and shows why a leak is allowed, and the notes of the run', () => {
    const leak = aLeak({ allowed: { reason: 'SHOP-1412', expires: '2027-01-31' } });
    const text = page([aResult({ ok: true, leaks: [leak] })], {
      snapshots: new Map([['checkout.ts', 'my%20snaps/c.heapsnapshot']]),
      notes: ['entry 2'],
    });
    expect(text).toContain('<a href="my%20snaps/c.heapsnapshot">my snaps/c.heapsnapshot</a>');
    expect(text).toContain('<strong>Allowed until 2027-01-31:</strong> SHOP-1412');
    expect(text).toContain('<li>entry 2</li>');
  });

  it('has a row and no section for a clean target that is as expected', () => {
    expect(page([aResult({ verdict: 'clean', ok: true, reason: null })])).not.toContain('<section');
  });
});
