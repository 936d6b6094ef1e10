'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const done = 32;

class RoastProbe {
  readonly curve = ballast(100, this); // DEMO: every roast it was ever in
  private degrees = 20;

  read() {
    this.degrees = Math.min(done, this.degrees + 4);
    return this.degrees;
  }
}

export default function Oven() {
  const [degrees, setDegrees] = useState<number>();

  useEffect(() => {
    const probe = new RoastProbe();

    function measure() {
      setDegrees(probe.read());
      // LEAK: the browser's timer keeps measure, which keeps probe and sets the next timer; the cleanup knows the first
      setTimeout(measure, 600_000);
    }

    const waiting = setTimeout(measure);
    return () => clearTimeout(waiting);
  }, []);

  return (
    <>
      <p>
        In the roast it is <output>{degrees ?? '…'} °C</output>. {degrees === done ? 'Done!' : 'The probe measures every ten minutes.'}
      </p>
      <progress value={degrees ?? 0} max={done} aria-label="How far the roast is" />
    </>
  );
}
