import type { Suite } from './suite';

const guests = 10_000;

class Guest {
  note?: number;
  constructor(readonly seat: number) {}
}

const makeGuests = () => Array.from({ length: guests }, (_, seat) => new Guest(seat));

/** Compares ways to look up a value by an object. */
export const lookups: Suite = {
  title: 'Looking something up by an object',
  job: `Read what is noted about ${guests.toLocaleString('en')} objects.`,
  alternatives: [
    {
      id: 'map',
      label: 'Map',
      prepare() {
        const all = makeGuests();
        const notes = new Map(all.map((guest) => [guest, guest.seat]));
        return () => all.reduce((sum, guest) => sum + (notes.get(guest) ?? 0), 0);
      },
    },
    {
      id: 'weak-map',
      label: 'WeakMap',
      prepare() {
        const all = makeGuests();
        const notes = new WeakMap(all.map((guest) => [guest, guest.seat]));
        return () => all.reduce((sum, guest) => sum + (notes.get(guest) ?? 0), 0);
      },
    },
    {
      id: 'property',
      label: 'a property of the object itself',
      prepare() {
        const all = makeGuests();
        for (const guest of all) guest.note = guest.seat;
        return () => all.reduce((sum, guest) => sum + (guest.note ?? 0), 0);
      },
    },
  ],
};
