'use client';

import { useState } from 'react';
import { Board } from './board';
import { ConnectionBadge } from './connection-badge';
import type { Flight } from './flights';
import { Notices } from './notices';
import { routeFor } from './routes';

export default function Departures() {
  const [way, setWay] = useState('Choose a flight to see the way.');

  function showWay({ gate, number }: Flight) {
    const { minutes } = routeFor({ from: 'security', to: gate, stepFree: false });
    setWay(`${number} leaves from ${gate}, ${minutes} minutes on foot.`);
  }

  return (
    <>
      <ConnectionBadge />
      <Board onSelect={showWay} />
      <p>{way}</p>
      <Notices />
    </>
  );
}
