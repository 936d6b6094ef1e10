import { expect, test, vi } from 'vitest';
import './index';

/** Snapshots of this process take long on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

class Tracker {
  readonly rows = new Array<number>(100).fill(0);
}

class Shelf {
  readonly books: Tracker[] = [];
}

/** Makes an object in a frame of its own: a variable of the test would keep it. */
function made(keep: (tracker: Tracker) => void = () => undefined): WeakRef<Tracker> {
  const tracker = new Tracker();
  keep(tracker);
  return new WeakRef(tracker);
}

test('what nothing refers to is collected', async () => {
  await expect(made()).toBeCollected();
});

test('so is a cycle, and what only weak collections know', async () => {
  const known = new WeakMap<Tracker, string>();
  await expect(made((tracker) => Object.assign(tracker, { self: tracker }))).toBeCollected();
  await expect(made((tracker) => known.set(tracker, 'seen'))).toBeCollected();
});

test('what a list keeps is retained, and the message names the list and the class', async () => {
  const shelf = new Shelf();
  const reference = made((tracker) => shelf.books.push(tracker));
  await expect(reference).not.toBeCollected();
  const complaint = await expect(reference).toBeCollected().then(() => '', (error: unknown) => (error as Error).message);
  expect(complaint).toContain('Expected the object to be collected, but it outlived every collection.\nKept by:');
  expect(complaint).toMatch(/--shelf \(variable\)---> {2}\[Shelf\].*\n.*--books \(property\)---> {2}\[Array\].*\n.*--\[0\]---> {2}\[Tracker\] \(object\)$/);
  shelf.books.pop();
  await expect(reference).toBeCollected();
});

test('a listener keeps what it uses, until it is removed', async () => {
  const target = new EventTarget();
  const removals: (() => void)[] = [];
  const reference = made((tracker) => {
    const listen = () => tracker.rows.push(1);
    target.addEventListener('tick', listen);
    removals.push(() => target.removeEventListener('tick', listen));
  });
  await expect(reference).not.toBeCollected();
  removals.pop()?.();
  await expect(reference).toBeCollected();
});

test('an object that is known to be alive is not called collected', async () => {
  await expect(expect(made()).not.toBeCollected()).rejects.toThrow('Expected the object to be retained, but it was collected.');
});

test('it takes weak references only, and says why', async () => {
  await expect(expect(new Tracker()).toBeCollected()).rejects.toThrow(/asked of a WeakRef/);
});
