import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allCases } from '../cases';
import { targetsOf } from '../targets';
import { recordedHunts } from './hunts';
import { formatRecorded } from './recorded';

const targets = (await allCases()).flatMap(targetsOf);

describe.each(targets)('$name', ({ name, expected, keeps }) => {
  const renew = `Renew it: npm run record -- ${name}`;

  test('is recorded with the result that its case expects', () => {
    const hunt = recordedHunts[name];
    expect(hunt?.verdict, `lib/catalogue/recorded/hunts.json has no entry, or another verdict. ${renew}`).toBe(expected);
    const found = hunt?.leaks.map((leak) => ({ name: leak.name, kind: leak.kind, perVisit: leak.perVisit }));
    expect(found, renew).toEqual(keeps ? [keeps] : []);
  });

  test('has a date, a browser, a count for every visit, and an existing source line', () => {
    const hunt = recordedHunts[name];
    expect(hunt?.date, renew).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(hunt?.chromium, renew).toMatch(/^\d+(\.\d+){3}$/);
    for (const { series, source, sentence, trace } of hunt?.leaks ?? []) {
      expect(series, renew).toHaveLength(hunt?.visits ?? 0);
      expect(sentence, renew).not.toBe('');
      expect(trace.at(-1), renew).not.toBe('(GC roots)');
      const file = source?.file ?? '';
      expect(existsSync(file), `${file} is not there. ${renew}`).toBe(true);
      expect(readFileSync(file, 'utf8').split('\n').length, renew).toBeGreaterThanOrEqual(source?.line ?? Number.POSITIVE_INFINITY);
    }
  });
});

test('no other target is recorded', () => {
  const known = new Set(targets.map(({ name }) => name));
  expect(Object.keys(recordedHunts).filter((name) => !known.has(name)), 'npm run record removes them').toEqual([]);
});

test('the file has the format that npm run record writes', () => {
  expect(readFileSync('lib/catalogue/recorded/hunts.json', 'utf8')).toBe(formatRecorded(recordedHunts));
});
