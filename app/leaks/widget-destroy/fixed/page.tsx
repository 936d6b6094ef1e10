'use client';

import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef, useState } from 'react';
import uPlot from 'uplot';
import { ballast } from '@/lib/live/ballast';

class BuoyReadings {
  readonly spectra = ballast(90, this); // DEMO: what the waves of every hour were made of
  readonly days = Array.from({ length: 192 }, (_, hour) => hour / 24);
  readonly metres = this.days.map((day) => 1.2 + 0.9 * Math.sin(day * 2.3) + 0.3 * Math.sin(day * 11));

  tellHighest() {
    return `The highest wave had ${Math.max(...this.metres).toFixed(1)} m.`;
  }
}

export default function BuoyChart() {
  const sea = useRef<HTMLDivElement>(null);
  const [highest, setHighest] = useState('…');

  useEffect(() => {
    if (!sea.current) return;
    const readings = new BuoyReadings();
    const { color } = getComputedStyle(sea.current);
    const axis = { stroke: color, grid: { stroke: `color-mix(in srgb, ${color} 15%, transparent)` } };

    function showHighest() {
      setHighest(readings.tellHighest());
    }

    const options: uPlot.Options = {
      width: sea.current.clientWidth,
      height: 260,
      scales: { x: { time: false } },
      series: [{ label: 'Day' }, { label: 'Height in metres', stroke: color }],
      axes: [axis, axis],
      cursor: { show: false },
      legend: { live: false },
      hooks: { draw: [showHighest] },
    };

    const chart = new uPlot(options, [readings.days, readings.metres], sea.current);
    // FIX: destroy removes the listener of the chart from window, and all that the chart registered elsewhere
    return () => chart.destroy();
  }, []);

  return (
    <>
      <p>
        <output>{highest}</output>
      </p>
      <div ref={sea} style={{ minBlockSize: 298 }} />
    </>
  );
}
