'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import { askResort, globals, type Slope } from '../resort';

class PisteReport {
  readonly forecast = ballast(100, this); // DEMO: the weather of the week

  describe({ snow }: Slope) {
    if (snow < 30) return 'closed';
    return snow < 100 ? 'thin' : 'deep';
  }
}

let asked = 0;

export default function SlopeBoard() {
  const [rows, setRows] = useState<{ name: string; snow: number; state: string }[]>([]);

  useEffect(() => {
    const report = new PisteReport();
    const callback = `showSlopes${asked++}`;

    function showSlopes(slopes: readonly Slope[]) {
      setRows(slopes.map((slope) => ({ ...slope, state: report.describe(slope) })));
    }

    // LEAK: the global object keeps showSlopes, by another name at every visit, and showSlopes keeps report
    globals[callback] = showSlopes;
    askResort(callback);
  }, []);

  return (
    <table>
      <thead>
        <tr>
          <th>Slope</th>
          <th>Snow</th>
          <th>State</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, snow, state }) => (
          <tr key={name}>
            <td>{name}</td>
            <td>{snow} cm</td>
            <td>{state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
