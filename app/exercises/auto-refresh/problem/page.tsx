'use client';

import { useEffect, useRef, useState } from 'react';
import { QueueProbe, type Reading } from './probe';

const rates = [1, 60, 300];

interface Shown extends Reading {
  average: number;
}

export default function QueueDepth() {
  const poll = useRef<number>(undefined);
  const [rate, setRate] = useState(60);
  const [shown, setShown] = useState<Shown>();

  function watchEvery(seconds: number) {
    const probe = new QueueProbe(seconds);

    function takeReading() {
      setShown({ ...probe.read(), average: probe.average });
    }

    poll.current = window.setInterval(takeReading, probe.everySeconds * 1000);
    return takeReading;
  }

  useEffect(() => {
    watchEvery(60);
    return () => clearInterval(poll.current);
  }, []);

  function changeRate(seconds: number) {
    setRate(seconds);
    const takeReading = watchEvery(seconds);
    takeReading();
  }

  return (
    <>
      <p className="row">
        <label>
          Refresh every
          <select value={rate} onChange={({ target }) => changeRate(Number(target.value))}>
            {rates.map((seconds) => (
              <option key={seconds} value={seconds}>
                {seconds} s
              </option>
            ))}
          </select>
        </label>
      </p>
      <dl>
        <dt>Waiting in orders.incoming</dt>
        <dd>
          <output>{shown ? `${shown.depth} messages` : '…'}</output>
        </dd>
        <dt>On average</dt>
        <dd>{shown ? shown.average.toFixed(1) : '…'}</dd>
      </dl>
      <p className="muted">{shown ? `Read at ${shown.at.toLocaleTimeString('en-GB')}` : 'Not read yet'}</p>
    </>
  );
}
