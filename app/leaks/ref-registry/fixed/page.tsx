'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const rooms = [
  { name: 'The whale hall', about: 'Twenty metres of fin whale hang from the ceiling.' },
  { name: 'Minerals', about: 'The largest amethyst was found by a postman.' },
  { name: 'The cabinet of moths', about: 'Every drawer smells of camphor.' },
];

class TourStop {
  readonly narration = ballast(80, this); // DEMO: the spoken guide
  readonly node: Element;

  constructor(node: Element) {
    this.node = node;
  }
}

/** Where a tour through the application stops. */
const stops = new Set<TourStop>();

function joinTour(node: Element | null) {
  if (!node) return;
  const stop = new TourStop(node);
  stops.add(stop);
  // FIX: React calls what a ref callback returns when the node leaves
  return () => {
    stops.delete(stop);
  };
}

export default function MuseumGuide() {
  const [room, setRoom] = useState('');

  function walkOn() {
    const tour = [...stops].filter((stop) => stop.node.isConnected).map((stop) => stop.node.querySelector('b')?.textContent ?? '');
    setRoom(tour[(tour.indexOf(room) + 1) % tour.length] ?? '');
  }

  return (
    <>
      <ul className="tiles">
        {rooms.map(({ name, about }) => (
          <li key={name} ref={joinTour} aria-current={name === room}>
            <b>{name}</b> {about}
          </li>
        ))}
      </ul>
      <p className="row">
        <button onClick={walkOn}>Walk on</button>
        <output>{room ? `You are in: ${room}` : 'You are at the door.'}</output>
      </p>
    </>
  );
}
