'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const belt = [840, 2150, 390, 1275];

class ParcelScan {
  readonly picture = ballast(90, this); // DEMO: what the camera over the scale saw
  readonly number: number;
  readonly grams: number;

  constructor(number: number) {
    this.number = number;
    this.grams = belt[number % belt.length] ?? 0;
  }
}

/** What the scale has seen and the depot does not know yet. */
const unreported: ParcelScan[] = [];

/** Sends scans to the depot, which answers with the newest number it knows; a scan that comes twice does no harm. */
function send(scans: readonly ParcelScan[]) {
  return Math.max(0, ...scans.map((scan) => scan.number));
}

export default function ParcelScale() {
  const [weighed, setWeighed] = useState<{ number: number; grams: number }[]>([]);
  const [reported, setReported] = useState(0);

  function weigh() {
    const scan = new ParcelScan(weighed.length + 1);
    setWeighed([...weighed, { number: scan.number, grams: scan.grams }]);
    unreported.push(scan);
  }

  function report() {
    // FIX: what is sent is taken out of the array
    setReported(send(unreported.splice(0)));
  }

  return (
    <>
      <ul className="tiles">
        {weighed.map(({ number, grams }) => (
          <li key={number}>
            Parcel {number} <b>{grams} g</b>
          </li>
        ))}
      </ul>
      <p className="row">
        <button onClick={weigh}>Weigh a parcel</button>
        <button onClick={report} disabled={reported === weighed.length}>
          Report to the depot
        </button>
      </p>
      <p>
        <output>{reported ? `The depot knows of everything up to parcel ${reported}.` : 'The depot knows of nothing yet.'}</output>
      </p>
    </>
  );
}
