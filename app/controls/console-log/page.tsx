'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class SoilSample {
  readonly spectrum = ballast(150, this); // DEMO: what the probe saw
  readonly acidity: number;

  constructor(readonly bed: string) {
    this.acidity = 5 + (bed.length % 4) / 2;
  }
}

export default function KitchenGarden() {
  const [sample, setSample] = useState<{ bed: string; acidity: number }>();

  function probe(bed: string) {
    const taken = new SoilSample(bed);
    console.log('Soil sample', taken);
    setSample({ bed, acidity: taken.acidity });
  }

  return (
    <>
      <ul className="tiles">
        {['Beans', 'Carrots', 'Rhubarb'].map((bed) => (
          <li key={bed}>
            <button onClick={() => probe(bed)}>{bed}</button>
          </li>
        ))}
      </ul>
      <p>
        <output>{sample ? `${sample.bed} grow in pH ${sample.acidity.toFixed(1)}.` : 'The probe is clean.'}</output>
      </p>
    </>
  );
}
