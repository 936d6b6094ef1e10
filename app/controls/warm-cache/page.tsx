'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const harbours = ['Aarhus', 'Bilbao', 'Cork', 'Delfzijl', 'Esbjerg', 'Faro', 'Genoa', 'Hull', 'Izola', 'Kiel'];

class TideTable {
  readonly levels = ballast(120, this); // DEMO: a year of tides
  readonly highWater: string;

  constructor(harbour: string) {
    this.highWater = `High water at ${(harbour.length * 5) % 12 || 12} o’clock.`;
  }
}

/** A module-level cache, which looks like a leak; but it has room for four, and drops the one that was not used longest. */
const cache = new Map<string, TideTable>();
const room = 4;

function tideTable(harbour: string) {
  const table = cache.get(harbour) ?? new TideTable(harbour);
  cache.delete(harbour);
  cache.set(harbour, table);
  for (const oldest of cache.keys()) {
    if (cache.size <= room) break;
    cache.delete(oldest);
  }
  return table;
}

let sailed = 0;

export default function TideTables() {
  const [tide, setTide] = useState<{ harbour: string; highWater: string }>();

  function sailOn() {
    const harbour = harbours[sailed++ % harbours.length] ?? 'Aarhus';
    setTide({ harbour, highWater: tideTable(harbour).highWater });
  }

  return (
    <>
      <p className="row">
        <button onClick={sailOn}>Sail on to the next harbour</button>
      </p>
      <p>
        <output>{tide ? `${tide.harbour}: ${tide.highWater}` : 'At sea.'}</output>
      </p>
    </>
  );
}
