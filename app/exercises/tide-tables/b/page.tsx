'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

let readings = 0;

class TideTable {
  readonly year = ballast(110); // DEMO: every minute of the year
  private readonly high = 310 + ((readings++ * 7) % 40);

  tellHigh() {
    return `${this.high} cm`;
  }
}

let tellLast: (() => string) | undefined;

export default function Harbour() {
  const [today, setToday] = useState('…');
  const [change, setChange] = useState('…');

  useEffect(() => {
    const table = new TideTable();
    const before = tellLast;

    function compare() {
      return before ? `last time it was ${before()}` : 'nothing to compare it with';
    }

    setChange(compare());
    setToday(table.tellHigh());
    tellLast = function tellTide() {
      return table.tellHigh();
    };
  }, []);

  return (
    <>
      <p>
        High water today: <output>{today}</output>
      </p>
      <p className="muted">{change}</p>
    </>
  );
}
