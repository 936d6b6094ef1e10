import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Wall } from './wall';

let gc: () => void;

beforeAll(() => {
  setFlagsFromString('--expose-gc');
  gc = runInNewContext('gc') as () => void;
});

/** Collects until a count is what it should be, or no more comes of it. */
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
  it('keeps what was taken down while a Map has it as a key', async () => {
    const wall = new Wall();
    wall.hang(5);
    wall.clear();
    // Another wall's photos go: the collection has happened, and its callbacks were called.
    const witness = new Wall();
    witness.setHold('weak');
    witness.hang(1);
    witness.clear();
    await afterCollection(witness, 0);
    expect(wall.view()).toMatchObject({ photos: [], alive: 5, entries: 5 });
  });

  it('lets go of what was taken down where the notes are weak', async () => {
    const wall = new Wall();
    wall.setHold('weak');
    wall.hang(5);
    wall.clear();
    await afterCollection(wall, 0);
    expect(wall.view().entries).toBeUndefined();
  });

  it('keeps what hangs, and its caption, however weak the notes', async () => {
    const wall = new Wall();
    wall.setHold('weak');
    wall.hang(3);
    wall.clear();
    wall.hang(2);
    await afterCollection(wall, 2);
    expect(wall.view().photos.map(({ caption }) => caption)).toEqual(['Photo 4', 'Photo 5']);
  });

  it('lets go of everything old when the Map itself is dropped', async () => {
    const wall = new Wall();
    wall.hang(5);
    wall.toggleFavourite(1);
    wall.clear();
    wall.setHold('weak');
    await afterCollection(wall, 0);
  });

  it('takes captions and favourites along at the flip of the switch', () => {
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

  it('tells its listeners, until they leave', () => {
    const wall = new Wall();
    const listener = vi.fn();
    const leave = wall.subscribe(listener);
    wall.hang(1);
    leave();
    wall.clear();
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
