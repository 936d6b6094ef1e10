'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import { closing, ringTheBell } from '../museum';

const rooms = ['Astrolabes', 'Sundials', 'Water clocks', 'Marine chronometers'];

class GuidedTour {
  readonly recordings = ballast(120, this); // DEMO: an hour of speech

  farewell() {
    return `The museum closes. Of ${rooms.length} rooms, the rest another day.`;
  }
}

export default function AudioGuide() {
  const [room, setRoom] = useState(0);
  const [farewell, setFarewell] = useState('');

  useEffect(() => {
    const tour = new GuidedTour();

    function sayGoodbye() {
      setFarewell(tour.farewell());
    }

    closing.addEventListener('abort', sayGoodbye);
    // FIX: the signal lets go of sayGoodbye when the visitor leaves
    return () => closing.removeEventListener('abort', sayGoodbye);
  }, []);

  return (
    <>
      <p>
        <output>{farewell || `Room ${room + 1}: ${rooms[room] ?? ''}`}</output>
      </p>
      <p className="row">
        <button disabled={farewell !== ''} onClick={() => setRoom((room + 1) % rooms.length)}>
          Walk on
        </button>
        <button onClick={ringTheBell}>Ring the closing bell</button>
      </p>
    </>
  );
}
