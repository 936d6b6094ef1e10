import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Wall } from './wall';

let gc: () => void;

beforeAll(() => {
  setFlagsFromString('--expose-gc');
  gc = runInNewContext('gc') as () => void;
});

/** Collects garbage until the number of live photos is the expected one. */
async function afterCollection(wall: Wall, alive: number) {
  await vi.waitFor(
    () => {
      gc();
      expect(wall.view().alive).toBe(alive);
    },
    { timeout: 2_000, interval: 20 },
  );
}

describe('a photo wall', () => {
  it('retains removed photos while a Map has them as keys', async () => {
    const wall = new Wall();
    wall.hang(5);
    wall.clear();
    // The photos of another wall are collected: this proves that a collection and its callbacks have run.
    const control = new Wall();
    control.setHold('weak');
    control.hang(1);
    control.clear();
    await afterCollection(control, 0);
    expect(wall.view()).toMatchObject({ photos: [], alive: 5, entries: 5 });
  });

  it('releases removed photos if the notes are weak', async () => {
    const wall = new Wall();
    wall.setHold('weak');
    wall.hang(5);
    wall.clear();
    await afterCollection(wall, 0);
    expect(wall.view().entries).toBeUndefined();
  });

  it('keeps the photos on the wall and their captions if the notes are weak', async () => {
    const wall = new Wall();
    wall.setHold('weak');
    wall.hang(3);
    wall.clear();
    wall.hang(2);
    await afterCollection(wall, 2);
    expect(wall.view().photos.map(({ caption }) => caption)).toEqual(['Photo 4', 'Photo 5']);
  });

  it('releases all removed photos when the Map itself is dropped', async () => {
    const wall = new Wall();
    wall.hang(5);
    wall.toggleFavourite(1);
    wall.clear();
    wall.setHold('weak');
    await afterCollection(wall, 0);
  });

  it('keeps captions and favourites when the setting changes', () => {
    const wall = new Wall();
    wall.hang(2);
    wall.toggleFavourite(2);
    wall.setHold('weak');
    expect(wall.view().photos).toMatchObject([
      { caption: 'Photo 1', isFavourite: false },
      { caption: 'Photo 2', isFavourite: true },
    ]);
    wall.toggleFavourite(2);
    expect(wall.view().photos[1]?.isFavourite).toBe(false);
  });

  it('notifies its listeners until they unsubscribe', () => {
    const wall = new Wall();
    const listener = vi.fn();
    const leave = wall.subscribe(listener);
    wall.hang(1);
    leave();
    wall.clear();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
