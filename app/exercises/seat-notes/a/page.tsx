'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

interface Seat {
  name: string;
}

class SeatNote {
  readonly contract = ballast(40); // DEMO: the guest's subscription, scanned
  readonly seat: Seat;
  private wishes = 0;

  constructor(seat: Seat) {
    this.seat = seat;
  }

  add() {
    this.wishes += 1;
    return `${this.seat.name}: ${this.wishes === 1 ? 'a cushion' : `${this.wishes} cushions`}`;
  }
}

const notes = new Map<Seat, SeatNote>();

function noteOn(seat: Seat) {
  const note = notes.get(seat) ?? new SeatNote(seat);
  notes.set(seat, note);
  return note;
}

function loadRow(): readonly Seat[] {
  return ['F 12', 'F 13', 'F 14'].map((name) => ({ name }));
}

export default function BoxOffice() {
  const [row] = useState(loadRow);
  const [said, setSaid] = useState('No wishes yet');

  return (
    <>
      <p className="row">
        {row.map((seat) => (
          <button key={seat.name} onClick={() => setSaid(noteOn(seat).add())}>
            {seat.name}
          </button>
        ))}
      </p>
      <p>
        <output>{said}</output>
      </p>
    </>
  );
}
