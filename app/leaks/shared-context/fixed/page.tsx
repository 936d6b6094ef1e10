'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class Negative {
  readonly greys = ballast(300, this); // DEMO: a scanned negative, 240 by 160

  constructor() {
    for (let row = 0; row < 160; row++) this.greys.fill(row, row * 240, (row + 1) * 240);
  }
}

/** What the help button can explain, the newest last. */
const explanations = new Set<() => string>();

// FIX: what needs nothing from the effect lives outside it, where no scope holds a negative
function explainDeveloping() {
  return 'Developing turns every grey around: the darkest spot of the negative is the brightest of the print.';
}

export default function Darkroom() {
  const tray = useRef<HTMLCanvasElement>(null);
  const [help, setHelp] = useState('');

  useEffect(() => {
    const negative = new Negative();

    function develop(print: CanvasRenderingContext2D) {
      for (let row = 0; row < 160; row++) {
        const grey = 255 - (negative.greys[row * 240] ?? 0);
        print.fillStyle = `rgb(${grey} ${grey} ${grey})`;
        print.fillRect(0, row, 240, 1);
      }
    }

    const print = tray.current?.getContext('2d');
    if (print) develop(print);
    explanations.add(explainDeveloping);
  }, []);

  function showHelp() {
    setHelp([...explanations].at(-1)?.() ?? '');
  }

  return (
    <>
      <canvas ref={tray} width={240} height={160} />
      <p className="row">
        <button onClick={showHelp}>What happened here?</button>
      </p>
      <p>
        <output>{help || 'The print lies in the tray.'}</output>
      </p>
    </>
  );
}
