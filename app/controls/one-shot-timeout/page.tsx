'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class BellTone {
  readonly samples = ballast(120, this); // DEMO: the sound of the bell
  readonly lastsMs = 100;

  constructor(readonly stroke: number) {}
}

export default function HotelDesk() {
  const [stroke, setStroke] = useState(1);
  const [faded, setFaded] = useState(0);

  useEffect(() => {
    const tone = new BellTone(stroke);

    function fadeAway() {
      setFaded(tone.stroke);
    }

    // Nobody calls clearTimeout, and nobody has to: the browser drops fadeAway as soon as it has run.
    setTimeout(fadeAway, tone.lastsMs);
  }, [stroke]);

  return (
    <>
      <p className="row">
        <button onClick={() => setStroke(stroke + 1)}>Ring for the porter</button>
      </p>
      <p>
        <output>{faded === stroke ? `Stroke ${stroke} has faded.` : `Ding! Stroke ${stroke}.`}</output>
      </p>
    </>
  );
}
