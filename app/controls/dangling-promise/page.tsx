'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class TariffSheet {
  readonly stations = ballast(150, this); // DEMO: the fare to every station
  private readonly fare = 80;

  judge(cents: number) {
    return cents < this.fare ? `${this.fare - cents} cents more, please.` : 'The gate is open.';
  }
}

export default function TurnstileGate() {
  const insert = useRef<(cents: number) => void>(undefined);
  const [display, setDisplay] = useState('80 cents, please.');

  useEffect(() => {
    async function guardGate() {
      const tariff = new TariffSheet();
      for (let paid = 0; ; ) {
        // The last coin never comes: this promise is never settled, and guardGate never gets any further.
        paid += await new Promise<number>((resolve) => {
          insert.current = resolve;
        });
        setDisplay(tariff.judge(paid));
      }
    }
    void guardGate();
  }, []);

  return (
    <>
      <p className="row">
        {[20, 50].map((cents) => (
          <button key={cents} onClick={() => insert.current?.(cents)}>
            Insert {cents} cents
          </button>
        ))}
      </p>
      <p>
        <output>{display}</output>
      </p>
    </>
  );
}
