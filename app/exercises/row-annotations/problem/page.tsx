'use client';

import { useState } from 'react';
import { remarkOn, remarksOn, type Reading } from './remarks';

function loadReadings(): readonly Reading[] {
  return [
    { meter: 'Cellar', cubicMetres: 1204 },
    { meter: 'Garden', cubicMetres: 88 },
    { meter: 'Attic', cubicMetres: 311 },
  ];
}

export default function MeterAudit() {
  const [readings] = useState(loadReadings);
  const [total, setTotal] = useState(0);

  function doubt(reading: Reading) {
    remarkOn(reading, reading.cubicMetres > 1000 ? 'a leak in the pipe?' : 'read again');
    setTotal(total + 1);
  }

  return (
    <>
      <table>
        <caption>
          Readings of the house, <output>{total} doubted</output>
        </caption>
        <tbody>
          {readings.map((reading) => (
            <tr key={reading.meter}>
              <th scope="row">{reading.meter}</th>
              <td>{reading.cubicMetres} m³</td>
              <td>{remarksOn(reading).join(', ') || 'no remark'}</td>
              <td>
                <button onClick={() => doubt(reading)}>Doubt it</button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
