'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import { heat, listen, wakeThermometer } from '../aquarium';

class WaterLog {
  readonly samples = ballast(110, this); // DEMO: what was measured beside the temperature
  private readonly readings: number[] = [];

  enter(celsius: number) {
    this.readings.push(celsius);
    return this.readings.slice(-5);
  }
}

export default function AquariumPane() {
  const [readings, setReadings] = useState<number[]>([]);

  useEffect(() => {
    async function watch() {
      await wakeThermometer();
      const log = new WaterLog();

      function enterReading(celsius: number) {
        setReadings(log.enter(celsius));
      }

      return listen(enterReading);
    }

    const watching = watch();
    // FIX: the cleanup, which cannot be async itself, waits for the way out and takes it
    return () => void watching.then((leave) => leave());
  }, []);

  return (
    <>
      <p>
        The water has <output>{readings.length > 0 ? `${readings.at(-1)?.toFixed(1)} °C` : '…'}</output>
      </p>
      <ol>
        {readings.map((celsius, at) => (
          <li key={at}>{celsius.toFixed(1)} °C</li>
        ))}
      </ol>
      <p className="row">
        <button onClick={heat}>Heat the water</button>
      </p>
    </>
  );
}
