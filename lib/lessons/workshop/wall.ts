/** The size of a photo's pixels in bytes, large enough that a retained photo is visible in memory. */
const photoBytes = 200_000;

/** A photo. It has no reference to the notes about it. */
export class WallPhoto {
  readonly pixels = new Uint8Array(photoBytes).fill(7);
  constructor(
    readonly id: number,
    readonly hue: number,
  ) {}
}

/** Whether the notes about photos retain them. */
export type Hold = 'strong' | 'weak';

/** The notes about photos: captions and favourites. The photos are the keys. */
interface Notes {
  captions: Map<WallPhoto, string> | WeakMap<WallPhoto, string>;
  favourites: Set<WallPhoto> | WeakSet<WallPhoto>;
}

const newNotes = (hold: Hold): Notes =>
  hold === 'strong' ? { captions: new Map(), favourites: new Set() } : { captions: new WeakMap(), favourites: new WeakSet() };

/** The wall for rendering: strings and numbers, but none of the photos themselves. */
export interface View {
  hold: Hold;
  photos: readonly { id: number; hue: number; caption: string; isFavourite: boolean }[];
  /** Photos that were created and not collected. */
  alive: number;
  /** The number of captions; undefined if it cannot be counted (WeakMap). */
  entries: number | undefined;
}

/**
 * A photo wall with its captions and favourites in a Map and a Set, or in a WeakMap and a WeakSet. It counts live
 * photos without retaining them: a FinalizationRegistry holds them weakly.
 */
export class Wall {
  private photos: WallPhoto[] = [];
  private hold: Hold = 'strong';
  private notes = newNotes('strong');
  private made = 0;
  private collected = 0;
  private readonly listeners = new Set<() => void>();
  private readonly registry = new FinalizationRegistry<number>((count) => {
    this.collected += count;
    this.notify();
  });
  private drawn = this.draw();

  hang(count: number): void {
    for (let at = 0; at < count; at++) {
      const photo = new WallPhoto(++this.made, (this.made * 47) % 360);
      this.registry.register(photo, 1);
      this.photos.push(photo);
      this.notes.captions.set(photo, `Photo ${photo.id}`);
    }
    this.notify();
  }

  /** Removes every photo from the wall. The notes about them stay, which is the subject of the lesson. */
  clear(): void {
    this.photos = [];
    this.notify();
  }

  toggleFavourite(id: number): void {
    const photo = this.photos.find((one) => one.id === id);
    if (!photo) return;
    if (!this.notes.favourites.delete(photo)) this.notes.favourites.add(photo);
    this.notify();
  }

  /** Moves the notes of the photos on the wall into new collections, and drops the old ones. */
  setHold(hold: Hold): void {
    const before = this.notes;
    this.hold = hold;
    this.notes = newNotes(hold);
    for (const photo of this.photos) {
      this.notes.captions.set(photo, before.captions.get(photo) ?? '');
      if (before.favourites.has(photo)) this.notes.favourites.add(photo);
    }
    this.notify();
  }

  readonly view = (): View => this.drawn;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  private draw(): View {
    const { captions, favourites } = this.notes;
    return {
      hold: this.hold,
      photos: this.photos.map((photo) => ({
        id: photo.id,
        hue: photo.hue,
        caption: captions.get(photo) ?? '',
        isFavourite: favourites.has(photo),
      })),
      alive: this.made - this.collected,
      entries: captions instanceof Map ? captions.size : undefined,
    };
  }

  private notify(): void {
    this.drawn = this.draw();
    for (const listener of this.listeners) listener();
  }
}
