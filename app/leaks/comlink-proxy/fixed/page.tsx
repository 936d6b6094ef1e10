'use client';

import { proxy } from 'comlink';
import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import { kiln } from '../kiln';

class FiringCurve {
  readonly plan = ballast(110, this); // DEMO: a firing plan, second by second
  readonly degrees: number[] = [];

  with(degrees: number) {
    this.degrees.push(degrees);
    return this.degrees.slice(-8);
  }
}

function stoke() {
  void kiln().stoke();
}

export default function PotteryKiln() {
  const [curve, setCurve] = useState<number[]>([]);

  useEffect(() => {
    const firing = new FiringCurve();

    function readGauge(degrees: number) {
      setCurve(firing.with(degrees));
    }

    const watching = kiln().watch(proxy(readGauge));
    // FIX: the worker releases the proxy, which closes the port, and the port lets go of readGauge
    return () => void watching.then((ticket) => kiln().forget(ticket));
  }, []);

  return (
    <>
      <p className="row">
        <button onClick={stoke}>Add a log</button>
        <output>{curve.length > 0 ? `${curve.at(-1)} °C` : '…'}</output>
      </p>
      <ol className="tiles">
        {curve.map((degrees, at) => (
          <li key={at}>
            <progress value={degrees} max={1280} />
            {degrees} °C
          </li>
        ))}
      </ol>
    </>
  );
}
