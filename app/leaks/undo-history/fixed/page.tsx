'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const fruits = ['Quince', 'Medlar', 'Sloe', 'Rosehip'];

class JamLabel {
  readonly drawing = ballast(120, this); // DEMO: the drawing behind the letters
  private fruit = 'Plum';

  /** Prints another fruit on the label and returns the one that was there. */
  print(fruit: string) {
    const before = this.fruit;
    this.fruit = fruit;
    return before;
  }
}

function drawLabel() {
  return new JamLabel();
}

/** How to take back what was done, the newest last: one history for the whole application. */
const history: (() => void)[] = [];

export default function LabelPress() {
  const [label] = useState(drawLabel);
  const [fruit, setFruit] = useState('Plum');

  useEffect(() => {
    // FIX: what was done in an editor cannot be taken back once it is closed, so history forgets it
    return () => void history.splice(0);
  }, []);

  function print(next: string) {
    const before = label.print(next);

    function takeBack() {
      label.print(before);
      setFruit(before);
    }

    setFruit(next);
    history.push(takeBack);
  }

  function undo() {
    history.pop()?.();
  }

  return (
    <>
      <p>
        <output>{fruit} jam</output>, 340 g, best before next summer
      </p>
      <p className="row">
        {fruits.map((other) => (
          <button key={other} onClick={() => print(other)}>
            {other}
          </button>
        ))}
        <button onClick={undo}>Undo</button>
      </p>
    </>
  );
}
