'use client';

import { useEffect, useRef } from 'react';
import { ballast } from '@/lib/live/ballast';

const planets = [
  { colour: 'goldenrod', orbit: 26, days: 88 },
  { colour: 'peru', orbit: 46, days: 225 },
  { colour: 'steelblue', orbit: 68, days: 365 },
  { colour: 'firebrick', orbit: 94, days: 687 },
];

class Orrery {
  readonly ephemeris = ballast(120, this); // DEMO: where the planets were for a century

  turn(sky: HTMLCanvasElement, day: number) {
    const pen = sky.getContext('2d');
    if (!pen) return;
    pen.setTransform(1, 0, 0, 1, sky.width / 2, sky.height / 2);
    pen.clearRect(-sky.width / 2, -sky.height / 2, sky.width, sky.height);
    for (const { colour, orbit, days } of [{ colour: 'gold', orbit: 0, days: 1 }, ...planets]) {
      const angle = (day / days) * 2 * Math.PI;
      pen.fillStyle = colour;
      pen.beginPath();
      pen.arc(orbit * Math.cos(angle), orbit * Math.sin(angle), orbit ? 5 : 10, 0, 2 * Math.PI);
      pen.fill();
    }
  }
}

export default function Planetarium() {
  const sky = useRef<HTMLCanvasElement>(null);
  const date = useRef<HTMLOutputElement>(null);

  useEffect(() => {
    const orrery = new Orrery();

    function turn(milliseconds: number) {
      const day = Math.floor(milliseconds / 20);
      if (sky.current) orrery.turn(sky.current, day);
      if (date.current) date.current.value = `day ${day}`;
      // LEAK: the browser keeps turn for the next frame, and the next, and turn keeps orrery
      requestAnimationFrame(turn);
    }

    turn(performance.now());
  }, []);

  return (
    <>
      <canvas ref={sky} width={220} height={220} role="img" aria-label="The four inner planets on their orbits" />
      <p>
        The sky on <output ref={date} />
      </p>
    </>
  );
}
