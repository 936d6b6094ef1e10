'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class Seismogram {
  readonly samples = ballast(200, this); // DEMO: an hour of ground motion

  constructor() {
    const quake = Math.floor(this.samples.length / 3);
    for (let after = 0; after < 4000; after++) this.samples[quake + after] = Math.sin(after / 7) * Math.exp(-after / 1200);
  }

  drawOn(chart: HTMLCanvasElement) {
    const pen = chart.getContext('2d');
    if (!pen) return;
    pen.strokeStyle = getComputedStyle(chart).color;
    pen.beginPath();
    for (let x = 0; x < chart.width; x++) {
      const sample = this.samples[Math.floor((x / chart.width) * this.samples.length)] ?? 0;
      pen.lineTo(x, (chart.height / 2) * (1 - sample));
    }
    pen.stroke();
  }
}

/** Who can say something about the application when a user asks for support, the newest last. */
const describers = new Set<() => string>();

let sampleCount = 0;

function describeChart() {
  return `The chart showed ${sampleCount} samples.`;
}

export default function SeismographDesk() {
  const chart = useRef<HTMLCanvasElement>(null);
  const [ticket, setTicket] = useState('');

  useEffect(() => {
    const seismogram = new Seismogram();
    if (chart.current) seismogram.drawOn(chart.current);

    // FIX: describers keeps one function that closes over a number, the same one at every visit
    sampleCount = seismogram.samples.length;
    describers.add(describeChart);
  }, []);

  function writeTicket() {
    setTicket([...describers].at(-1)?.() ?? '');
  }

  return (
    <>
      <canvas ref={chart} width={480} height={120} />
      <p className="row">
        <button onClick={writeTicket}>Write a support ticket</button>
        <output>{ticket || 'No ticket yet.'}</output>
      </p>
    </>
  );
}
