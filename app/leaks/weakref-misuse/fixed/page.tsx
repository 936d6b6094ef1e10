'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class HotAirBalloon {
  readonly envelope = ballast(130, this); // DEMO: every seam of it
  readonly name = 'Montgolfière';
}

/** How often a balloon of each name came down: the browser tells when it has collected one. */
const landings = new Map<string, number>();

const groundCrew = new FinalizationRegistry<() => void>((land) => land());

function watchFor(balloon: HotAirBalloon) {
  // FIX: land keeps no more than the name, and nothing in it leads back to the balloon
  const { name } = balloon;
  function land() {
    landings.set(name, (landings.get(name) ?? 0) + 1);
  }

  groundCrew.register(balloon, land);
}

export default function Airfield() {
  const [balloon, setBalloon] = useState<HotAirBalloon>();
  const [landed, setLanded] = useState(0);

  function launch() {
    const next = new HotAirBalloon();
    watchFor(next);
    setBalloon(next);
  }

  function lookAround() {
    setLanded([...landings.values()].reduce((sum, count) => sum + count, 0));
  }

  return (
    <>
      <p className="row">
        <button onClick={launch}>Launch a balloon</button>
        <button onClick={lookAround}>Look around</button>
      </p>
      <p>
        In the air: <output>{balloon?.name ?? 'nothing'}</output>; landed so far: {landed}.
      </p>
    </>
  );
}
