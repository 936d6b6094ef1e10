import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { aLeak, aResult } from './fixtures/results';
import { Outputs } from './outputs';
import type { Report } from './types';

const folder = mkdtempSync(path.join(tmpdir(), 'leak-hunt-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(path.join(folder, 'file'), '');
writeFileSync(path.join(folder, 'walk.mjs'), '');
symlinkSync('walk.mjs', path.join(folder, 'link.mjs'));

const result = aResult({ leaks: [aLeak({ allowed: { reason: 'old', expires: '2027-01-31' } })] });
const target = { name: result.target, scenario: result.scenario, expected: null };
const run = { chromium: '156', visits: 7, startedAt: new Date(), targets: [target], results: [result], notes: [] };

test('the JSON report has only its documented fields, and says which leaks are allowed', async () => {
  const outputs = await Outputs.prepare({ json: 'r.json' }, folder);
  outputs.write(run);
  const [only] = (JSON.parse(readFileSync(path.join(folder, 'r.json'), 'utf8')) as Report).results;
  const fields = 'allowed count heap kind name perVisit retainedBytes sentence source trace';
  expect(Object.keys(only?.leaks[0] ?? {}).sort().join(' ')).toBe(fields);
});

test.each([
  ['the control walk whose growth was subtracted', 'the page /about', '<dd>the page /about</dd>'],
  ['that none was needed', null, '<dd>not needed: nothing grew</dd>'],
])('both reports say %s', async (_, subtracted, words) => {
  const outputs = await Outputs.prepare({ json: 'control.json', html: 'control.html' }, folder);
  outputs.write({ ...run, results: [aResult({ subtracted })] });
  const { results } = JSON.parse(readFileSync(path.join(folder, 'control.json'), 'utf8')) as Report;
  expect(results).toMatchObject([{ subtracted }]);
  expect(readFileSync(path.join(folder, 'control.html'), 'utf8')).toContain(`<dt>Control</dt>${words}`);
});

test('the HTML report links the snapshot that was kept', async () => {
  const outputs = await Outputs.prepare({ html: 'r.html', snapshots: 'snaps/of today' }, folder);
  const file = outputs.snapshotOf(target);
  file?.begin()('{}');
  outputs.keep(file, result);
  outputs.write(run);
  expect(readFileSync(path.join(folder, 'r.html'), 'utf8')).toContain('href="snaps/of%20today/checkout.ts.heapsnapshot"');
  expect(existsSync(path.join(folder, 'snaps/of today/checkout.ts.heapsnapshot'))).toBe(true);
});

test('a snapshot that cannot be kept is reported, and the other outputs are written', async () => {
  const printed = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const outputs = await Outputs.prepare({ html: 'without.html', snapshots: 'gone' }, folder);
  rmSync(path.join(folder, 'gone'), { recursive: true });
  writeFileSync(path.join(folder, 'gone'), '');
  const file = outputs.snapshotOf(target);
  file?.begin()('{}');
  outputs.keep(file, result);
  outputs.write(run);
  expect(printed).toHaveBeenCalledWith(expect.stringContaining('The snapshot of checkout.ts could not be kept'));
  expect(readFileSync(path.join(folder, 'without.html'), 'utf8')).not.toContain('Heap snapshot');
  printed.mockRestore();
});

test.each([
  [{ json: 'no/r.json' }, /^--json no\/r\.json: there is no folder .*no\. Create it first\.$/],
  [{ html: '.' }, /^--html \.: that is a folder\. Name a file in it\.$/],
  [{ snapshots: 'file' }, /^--snapshots file: the folder cannot be made or written to \(EEXIST/],
  [{ snapshots: '/proc/kept' }, /^--snapshots \/proc\/kept: the folder cannot be made or written to \(ENOENT: no such file or directory\)\.$/],
  [{ json: '' }, /^--json needs the name of a file\.$/],
  [{ snapshots: ' ' }, /^--snapshots needs the name of a folder\.$/],
  [{ json: 'walk.mjs' }, /^--json walk\.mjs: that is the scenario, which it would overwrite\. Name another file\.$/],
  [{ html: 'link.mjs' }, /^--html link\.mjs: that is the scenario, which it would overwrite\./],
  [{ json: 'same', html: './same' }, /^--html \.\/same: that is the file of --json, which it would overwrite\./],
  [{ json: '/proc/report.json' }, /^--json \/proc\/report\.json: the file cannot be written \(ENOENT: no such file or directory\)\.$/],
])('%o is rejected before the hunt', async (options, message) => {
  await expect(Outputs.prepare(options, folder, new Map([['walk.mjs', 'the scenario']]))).rejects.toThrow(message);
});

test('a file stays as it was until the new one is complete, and no temporary file stays', async () => {
  writeFileSync(path.join(folder, 'old.json'), 'old');
  const outputs = await Outputs.prepare({ json: 'old.json' }, folder);
  expect(readFileSync(path.join(folder, 'old.json'), 'utf8')).toBe('old');
  expect(outputs.write(run)).toEqual([]);
  expect(JSON.parse(readFileSync(path.join(folder, 'old.json'), 'utf8'))).toMatchObject({ version: 1 });
  expect(readdirSync(folder).filter((name) => name.startsWith('.old.json'))).toEqual([]);
});

test.skipIf(!existsSync('/dev/full'))('a full disk is told in a sentence, and the other report is written', async () => {
  const outputs = await Outputs.prepare({ json: '/dev/full', html: 'beside.html' }, folder);
  expect(outputs.write(run)).toEqual(['--json /dev/full: the file could not be written (ENOSPC: no space left on device).']);
  expect(readFileSync(path.join(folder, 'beside.html'), 'utf8')).toContain('<!doctype html>');
});
