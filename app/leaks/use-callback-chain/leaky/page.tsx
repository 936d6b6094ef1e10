'use client';

import { useCallback, useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class PigmentSwatch {
  readonly grain = ballast(80, this); // DEMO: the grain of the paint, enlarged
  readonly colour: string;

  constructor(red: number, blue: number) {
    this.colour = `rgb(${Math.round((200 * red) / (red + blue))} 40 ${Math.round((220 * blue) / (red + blue))})`;
  }
}

/** What the application's toolbar can do again, by the number of the canvas it would do it on. */
const repeatable = new Map<number, () => void>();

let canvases = 0;
const nextCanvas = () => canvases++;

export default function MixingTray() {
  const [canvas] = useState(nextCanvas);
  const [red, setRed] = useState(1);
  const [blue, setBlue] = useState(1);
  const [label, setLabel] = useState('');
  const swatch = new PigmentSwatch(red, blue);

  const addRed = useCallback(function addRed() {
    setRed(red + 1);
  }, [red]);
  const addBlue = useCallback(function addBlue() {
    setBlue(blue + 1);
  }, [blue]);
  const addBoth = useCallback(function addBoth() {
    addRed();
    addBlue();
  }, [addRed, addBlue]);

  useEffect(() => {
    // LEAK: repeatable keeps addBoth, and the scope of its render; the addRed and addBlue in it keep those of earlier ones
    repeatable.set(canvas, addBoth);
  }, [canvas, addBoth]);

  function writeLabel() {
    setLabel(swatch.colour);
  }

  return (
    <>
      <p>
        <output style={{ borderInlineStart: `4rem solid ${swatch.colour}`, paddingInlineStart: '1rem' }}>
          {red} red, {blue} blue
        </output>
      </p>
      <p className="row">
        <button onClick={addRed}>A drop of red</button>
        <button onClick={addBlue}>A drop of blue</button>
        <button onClick={addBoth}>One of each</button>
        <button onClick={writeLabel}>Label it</button>
        <b>{label}</b>
      </p>
    </>
  );
}
