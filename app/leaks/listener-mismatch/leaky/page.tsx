'use client';

import { useEffect, useRef } from 'react';
import { ballast } from '@/lib/live/ballast';

class WeatherVane {
  readonly gusts = ballast(110, this); // DEMO: a year of wind
  private readonly arrow: HTMLElement;

  constructor(arrow: HTMLElement) {
    this.arrow = arrow;
  }

  turn({ clientX, clientY }: PointerEvent) {
    const { left, top, width, height } = this.arrow.getBoundingClientRect();
    const east = clientX - left - width / 2;
    const south = clientY - top - height / 2;
    this.arrow.style.rotate = `${Math.round((Math.atan2(south, east) * 180) / Math.PI)}deg`;
  }
}

export default function Rooftop() {
  const arrow = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!arrow.current) return;
    const vane = new WeatherVane(arrow.current);
    // LEAK: window keeps this bound function, which keeps vane; each bind makes another, so the next line removes nothing
    window.addEventListener('pointermove', vane.turn.bind(vane));
    return () => window.removeEventListener('pointermove', vane.turn.bind(vane));
  }, []);

  return (
    <>
      <p>The vane on the roof turns to wherever the pointer is.</p>
      <p>
        <b ref={arrow} style={{ display: 'inline-block', fontSize: '6rem', lineHeight: 1 }}>
          ➤
        </b>
      </p>
    </>
  );
}
