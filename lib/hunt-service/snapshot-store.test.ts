import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SnapshotStore } from './snapshot-store';

let place: string;
let store: SnapshotStore;

beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'store-'));
  store = new SnapshotStore(place);
});

afterEach(() => rmSync(place, { recursive: true }));

function hunt(): string {
  const folder = store.begin();
  writeFileSync(path.join(folder, 'a.heapsnapshot'), '{}');
  mkdirSync(path.join(folder, 'profile'));
  const id = store.keep(folder, 'a.heapsnapshot');
  store.end(folder);
  return id;
}

test('of a hunt that has ended its snapshot stays, and nothing else', () => {
  const file = store.find(hunt()) ?? '';
  expect(readdirSync(path.dirname(file))).toEqual(['a.heapsnapshot']);
});

test('the oldest snapshot goes when there are more than four hunts', () => {
  const ids = [hunt(), hunt(), hunt(), hunt(), hunt()];
  expect(ids.map((id) => store.find(id) !== undefined)).toEqual([false, true, true, true, true]);
  expect(readdirSync(place).flatMap((own) => readdirSync(path.join(place, own)))).toHaveLength(4);
});

test('a hunt that was cancelled leaves nothing', () => {
  const folder = store.begin();
  writeFileSync(path.join(folder, 'half.part'), '');
  store.end(folder);
  expect(existsSync(folder)).toBe(false);
});

test('there is no snapshot by a name that was not given', () => {
  expect(store.find('../../etc/passwd')).toBeUndefined();
});

test('what a server left that is no more is removed, and what another one has is not', () => {
  const dead = path.join(place, 'leak-lab-hunts-999999999-abc');
  const alive = path.join(place, `leak-lab-hunts-${process.ppid}-abc`);
  const stranger = path.join(place, 'leak-lab-notes');
  for (const folder of [dead, alive, stranger]) mkdirSync(folder);
  new SnapshotStore(place);
  expect([dead, alive, stranger].map((folder) => existsSync(folder))).toEqual([false, true, true]);
});

test('Chromium has room for its socket in the folder of a hunt', () => {
  const own = new SnapshotStore();
  const socket = path.join(own.begin(), 'org.chromium.Chromium.XXXXXX', 'SingletonSocket');
  own.clear();
  expect(Buffer.byteLength(socket)).toBeLessThan(108);
});

test('all of it goes in the end', () => {
  const file = store.find(hunt()) ?? '';
  store.clear();
  expect(existsSync(file)).toBe(false);
});
