'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const movements = ['Allegro', 'Andante', 'Scherzo', 'Rondo'];

class ScoreSheet {
  readonly staves = ballast(70, this); // DEMO: the scan of one sheet
  private readonly place: number;

  constructor(place: number) {
    this.place = place;
  }

  turned(sheets: number) {
    return Math.max(0, Math.min(movements.length - 1, this.place + sheets));
  }
}

export default function MusicStand() {
  const [place, setPlace] = useState(0);

  useEffect(() => {
    const sheet = new ScoreSheet(place);

    function turnByKey({ key }: KeyboardEvent) {
      if (key === 'ArrowLeft') setPlace(sheet.turned(-1));
      if (key === 'ArrowRight') setPlace(sheet.turned(1));
    }

    document.addEventListener('keydown', turnByKey);
    // FIX: before the next sheet's listener comes, and when the stand leaves, document lets go of this one
    return () => document.removeEventListener('keydown', turnByKey);
  }, [place]);

  return (
    <>
      <p>
        On the stand: <output>{movements[place]}</output>, sheet {place + 1} of {movements.length}.
      </p>
      <p className="row">
        <button disabled={place === 0} onClick={() => setPlace(place - 1)}>
          Back
        </button>
        <button disabled={place === movements.length - 1} onClick={() => setPlace(place + 1)}>
          Turn the sheet
        </button>
      </p>
      <p className="muted">The arrow keys turn it, too.</p>
    </>
  );
}
