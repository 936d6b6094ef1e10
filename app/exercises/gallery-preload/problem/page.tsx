'use client';

import { useEffect, useState } from 'react';
import { preload } from './preload';
import { roomAt, rooms } from './rooms';

export default function ApartmentTour() {
  const [place, setPlace] = useState(0);
  const [ready, setReady] = useState(0);
  const room = roomAt(place);

  useEffect(() => {
    let isShown = true;

    async function fetchNeighbours() {
      const results = await Promise.all([preload(roomAt(place - 1).picture), preload(roomAt(place + 1).picture)]);
      if (isShown) setReady(results.filter(Boolean).length);
    }

    void fetchNeighbours();
    return () => {
      isShown = false;
    };
  }, [place]);

  function turn(steps: number) {
    setReady(0);
    setPlace(place + steps);
  }

  return (
    <>
      <figure>
        <img src={room.picture} alt={room.name} width={320} height={200} />
        <figcaption>
          {room.name}, one of {rooms.length}
        </figcaption>
      </figure>
      <p className="row">
        <button onClick={() => turn(-1)}>Back</button>
        <button onClick={() => turn(1)}>On</button>
        <output>{ready} fetched ahead</output>
      </p>
    </>
  );
}
