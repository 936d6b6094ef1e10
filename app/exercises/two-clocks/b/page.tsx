'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const planned = 5;

class MeetingMinutes {
  readonly recording = ballast(60); // DEMO: what was said
  seconds = 0;
}

export default function MeetingClock() {
  const [minutes] = useState(() => new MeetingMinutes());
  const [seconds, setSeconds] = useState(0);
  const timer = useRef(0);

  function tick() {
    if (minutes.seconds < planned) setSeconds(++minutes.seconds);
  }

  function start() {
    minutes.seconds = 0;
    setSeconds(0);
    timer.current = window.setInterval(tick, 30);
  }

  useEffect(() => () => window.clearInterval(timer.current), []);

  return (
    <>
      <p>
        The meeting has lasted <output>{seconds}</output> of {planned} s: <b>{seconds > 1 ? 'under way' : 'about to begin'}</b>.
      </p>
      <button onClick={start}>Start the clock</button>
    </>
  );
}
