/** Pixels of a photo, so that one that stays is felt. */
const photoBytes = 200_000;

/** A picture on the wall. It knows nothing of what is written about it. */
export class WallPhoto {
  readonly pixels = new Uint8Array(photoBytes).fill(7);
  constructor(
    readonly id: number,
    readonly hue: number,
  ) {}
}

/** Whether what is noted about photos keeps them alive. */
export type Hold = 'strong' | 'weak';

/** What is noted about photos: captions, and which are favourites. The photos are the keys. */
interface Notes {
  captions: Map<WallPhoto, string> | WeakMap<WallPhoto, string>;
  favourites: Set<WallPhoto> | WeakSet<WallPhoto>;
}

const newNotes = (hold: Hold): Notes =>
  hold === 'strong' ? { captions: new Map(), favourites: new Set() } : { captions: new WeakMap(), favourites: new WeakSet() };

/** The wall as it is drawn: words and numbers, none of the photos themselves. */
export interface View {
  hold: Hold;
  photos: readonly { id: number; hue: number; caption: string; isFavourite: boolean }[];
  /** Photos that have been made and not collected. */
  alive: number;
  /** Entries of the captions; undefined where they cannot be counted. */
  entries: number | undefined;
}

/**
 * A photo wall whose captions and favourites are in a Map and a Set, or in a WeakMap and a WeakSet. It counts the photos
 * that are alive without keeping any: a registry holds them weakly, and is told a number.
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
    this.tell();
  });
  private drawn = this.draw();

  hang(count: number): void {
    for (let at = 0; at < count; at++) {
      const photo = new WallPhoto(++this.made, (this.made * 47) % 360);
      this.registry.register(photo, 1);
      this.photos.push(photo);
      this.notes.captions.set(photo, `Photo ${photo.id}`);
    }
    this.tell();
  }

  /** Takes every photo off the wall. What was noted about them stays where it is: that is the lesson. */
  clear(): void {
    this.photos = [];
    this.tell();
  }

  toggleFavourite(id: number): void {
    const photo = this.photos.find((one) => one.id === id);
    if (!photo) return;
    if (!this.notes.favourites.delete(photo)) this.notes.favourites.add(photo);
    this.tell();
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
    this.tell();
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

  private tell(): void {
    this.drawn = this.draw();
    for (const listener of this.listeners) listener();
  }
}
