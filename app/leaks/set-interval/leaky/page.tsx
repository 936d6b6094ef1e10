'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const trains = [
  { leaves: '10:04', to: 'Lisbon', platform: 2 },
  { leaves: '10:19', to: 'Trieste', platform: 7 },
  { leaves: '10:32', to: 'Bergen', platform: 1 },
  { leaves: '10:47', to: 'Antwerp', platform: 4 },
];

class Timetable {
  readonly delays = ballast(120, this); // DEMO: a year of delays
  readonly flaps = Math.max(...trains.map((train) => train.to.length));
}

export default function DeparturesBoard() {
  const [turned, setTurned] = useState(0);

  useEffect(() => {
    const timetable = new Timetable();
    let flap = 0;

    function turnFlap() {
      if (flap < timetable.flaps) setTurned(++flap);
    }

    // LEAK: the browser's timer keeps turnFlap, and turnFlap keeps timetable
    setInterval(turnFlap, 40);
  }, []);

  return (
    <table>
      <thead>
        <tr>
          <th>Leaves</th>
          <th>To</th>
          <th>Platform</th>
        </tr>
      </thead>
      <tbody>
        {trains.map((train) => (
          <tr key={train.leaves}>
            <td>{train.leaves}</td>
            <td>
              <code>{train.to.slice(0, turned).padEnd(train.to.length, '·')}</code>
            </td>
            <td>{train.platform}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
