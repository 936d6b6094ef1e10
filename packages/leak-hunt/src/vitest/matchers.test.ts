import { expect, test, vi } from 'vitest';
import './index';

/** Snapshots of this process take long on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

class Tracker {
  readonly rows = new Array<number>(100).fill(0);
}

class Registry {
  readonly trackers: Tracker[] = [];
}

/** Makes an object in a function of its own, because a variable of the test would retain it. */
function made(keep: (tracker: Tracker) => void = () => undefined): WeakRef<Tracker> {
  const tracker = new Tracker();
  keep(tracker);
  return new WeakRef(tracker);
}

test('an object that nothing references is collected', async () => {
  await expect(made()).toBeCollected();
});

test('so is a cycle, and a key of a WeakMap', async () => {
  const known = new WeakMap<Tracker, string>();
  await expect(made((tracker) => Object.assign(tracker, { self: tracker }))).toBeCollected();
  await expect(made((tracker) => known.set(tracker, 'seen'))).toBeCollected();
});

test('what a list keeps is retained, and the message names the list and the class', async () => {
  const registry = new Registry();
  const reference = made((tracker) => registry.trackers.push(tracker));
  await expect(reference).not.toBeCollected();
  const message = await expect(reference).toBeCollected().then(() => '', (error: unknown) => (error as Error).message);
  expect(message).toContain('Expected the object to be collected, but it survived every collection.\nRetained by:');
  expect(message).toMatch(/--registry \(variable\)---> {2}\[Registry\].*\n.*--trackers \(property\)---> {2}\[Array\].*\n.*--\[0\]---> {2}\[Tracker\] \(object\)$/);
  registry.trackers.pop();
  await expect(reference).toBeCollected();
});

test('a listener retains what it uses, until it is removed', async () => {
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

test('not.toBeCollected fails on an object that was collected', async () => {
  await expect(expect(made()).not.toBeCollected()).rejects.toThrow('Expected the object to be retained, but it was collected.');
});

test('toBeCollected accepts only a WeakRef, and says why', async () => {
  await expect(expect(new Tracker()).toBeCollected()).rejects.toThrow(/needs a WeakRef/);
});
