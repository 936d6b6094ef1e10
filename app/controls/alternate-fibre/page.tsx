'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class ZodiacScroll {
  readonly magnitudes = ballast(150, this); // DEMO: the brightness of every star
  private readonly brightest = { Lyra: 'Vega', Cygnus: 'Deneb', Aquila: 'Altair' };

  describe() {
    return Object.entries(this.brightest).map(([constellation, star]) => `${star} in ${constellation}`);
  }
}

export default function Observatory() {
  const [chart, setChart] = useState<ZodiacScroll>();
  const [isDark, setDark] = useState(false);

  return (
    <>
      <p className="row">
        <button onClick={() => setChart(new ZodiacScroll())}>Unroll a chart</button>
        <button onClick={() => setChart(undefined)}>Roll it up</button>
        <button onClick={() => setDark(!isDark)}>{isDark ? 'Light the lamp' : 'Dim the lamp'}</button>
      </p>
      {chart && (
        <ul className="tiles">
          {chart.describe().map((star) => (
            <li key={star}>{star}</li>
          ))}
        </ul>
      )}
      <p>
        <output>{`${chart ? 'A chart is on the table' : 'The table is empty'}, the lamp is ${isDark ? 'dim' : 'bright'}.`}</output>
      </p>
    </>
  );
}
