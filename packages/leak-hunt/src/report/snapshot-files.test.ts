import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { linkFrom, snapshotFile, snapshotName } from './snapshot-files';

const folder = mkdtempSync(path.join(tmpdir(), 'leak-hunt-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the snapshot of a target', () => {
  it.each(['leak', 'inconclusive'] as const)('is kept after %s', (verdict) => {
    const file = snapshotFile(path.join(folder, verdict), 'window-listener/leaky');
    file.begin()('{"strings":["of the first pass, which does not count"]}');
    const push = file.begin();
    push('{"strings":["caf');
    push('é"]}');
    const kept = file.finish(verdict);
    expect(kept).toBe(path.join(folder, verdict, 'window-listener-leaky.heapsnapshot'));
    expect(readFileSync(kept ?? '', 'utf8')).toBe('{"strings":["café"]}');
    expect(readdirSync(path.join(folder, verdict))).toHaveLength(1);
  });

  it.each(['clean', 'error'] as const)('is deleted after %s', (verdict) => {
    const file = snapshotFile(path.join(folder, 'none'), 'x/fixed');
    file.begin()('{}');
    expect(file.finish(verdict)).toBeUndefined();
    expect(readdirSync(path.join(folder, 'none'))).toEqual([]);
  });

  it('does not exist if the walk failed before it', () => {
    expect(snapshotFile(path.join(folder, 'unmade'), 'x').finish('error')).toBeUndefined();
    expect(existsSync(path.join(folder, 'unmade'))).toBe(false);
  });

  it('does not stop the hunt if it cannot be written, and throws at the end', () => {
    const inTheWay = path.join(folder, 'a-file');
    writeFileSync(inTheWay, '');
    const file = snapshotFile(inTheWay, 'x/leaky');
    expect(() => file.begin()('{}')).not.toThrow();
    expect(() => file.finish('leak')).toThrow('The snapshot of x/leaky could not be kept: ');
  });

  it.runIf(process.platform === 'linux')('is deleted if the disk is full', () => {
    const full = path.join(folder, 'full');
    mkdirSync(full);
    symlinkSync('/dev/full', path.join(full, 'x-leaky.heapsnapshot.part'));
    const file = snapshotFile(full, 'x/leaky');
    file.begin()('{}');
    expect(() => file.finish('leak')).toThrow('ENOSPC');
    expect(readdirSync(full)).toEqual([]);
  });

  it('has a file name without folders', () => {
    expect(snapshotName('../my app/leaks/board.ts')).toBe('my-app-leaks-board.ts.heapsnapshot');
  });

  it('has a link relative to the report', () => {
    expect(linkFrom('/tmp/out/r.html', '/tmp/my snaps/a#b.heapsnapshot')).toBe('../my%20snaps/a%23b.heapsnapshot');
  });
});
