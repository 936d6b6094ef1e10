'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const depots = ['Ghent', 'Liège', 'Metz', 'Nancy', 'Dijon', 'Lyon'];

class ParcelRoute {
  readonly scans = ballast(110, this); // DEMO: what every scanner on the way saw
  readonly depots: readonly string[];

  constructor(parcel: number) {
    this.depots = depots.filter((_, at) => (parcel >> at) % 2 === 1);
  }
}

/** Routes that were worked out before, by parcel. */
const routes = new Map<number, ParcelRoute>();

function routeOf(parcel: number) {
  const route = routes.get(parcel) ?? new ParcelRoute(parcel);
  routes.delete(parcel);
  routes.set(parcel, route);
  // FIX: there is room for four; the route that nobody asked for longest makes way
  for (const oldest of routes.keys()) if (routes.size > 4) routes.delete(oldest);
  return route;
}

let lastParcel = 4711;

export default function ParcelDesk() {
  const [parcel, setParcel] = useState<number>();

  function trackNext() {
    setParcel(++lastParcel);
  }

  return (
    <>
      <p className="row">
        <button onClick={trackNext}>Track the next parcel</button>
        <output>{parcel ? `Parcel ${parcel}` : 'Nobody is waiting.'}</output>
      </p>
      <ol className="tiles">
        {(parcel ? routeOf(parcel).depots : []).map((depot) => (
          <li key={depot}>{depot}</li>
        ))}
      </ol>
    </>
  );
}
