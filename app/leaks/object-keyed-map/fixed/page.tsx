'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class TeaSample {
  readonly aroma = ballast(95, this); // DEMO: what the gas chromatograph wrote
  readonly leaf = 'First flush, Darjeeling';
}

/** How many points each sample was given. */
// FIX: a WeakMap forgets the number with the sample, and keeps no sample
const points = new WeakMap<TeaSample, number>();

function give(sample: TeaSample, given: number) {
  points.set(sample, given);
}

export default function TastingRoom() {
  const [sample] = useState(() => new TeaSample());
  const [verdict, setVerdict] = useState('not tasted yet');

  function taste(given: number) {
    const before = points.get(sample);
    give(sample, given);
    setVerdict(`${given} of 5${before ? `, after ${before} at first` : ''}`);
  }

  return (
    <>
      <p>
        {sample.leaf}: <output>{verdict}</output>
      </p>
      <p className="row">
        {[1, 2, 3, 4, 5].map((given) => (
          <button key={given} onClick={() => taste(given)}>
            {given}
          </button>
        ))}
      </p>
    </>
  );
}
