'use client';

import { useState } from 'react';
import { record, recentMean } from './recorder';

interface Shown {
  litres: number;
  mean: number;
}

export default function PumpTerminal() {
  const [shown, setShown] = useState<Shown[]>([]);

  function read() {
    const litres = record();
    setShown([{ litres, mean: recentMean() }, ...shown].slice(0, 5));
  }

  return (
    <>
      <p className="row">
        <button onClick={read}>Read the meter</button>
        <output>{shown[0] ? `${shown[0].mean.toFixed(2)} l/min on average` : 'not read yet'}</output>
      </p>
      <ol>
        {shown.map(({ litres, mean }, at) => (
          <li key={at}>
            {litres} l/min, mean {mean.toFixed(2)}
          </li>
        ))}
      </ol>
    </>
  );
}
