'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class ShadowTable {
  readonly lengths = ballast(150, this); // DEMO: the shadow at every second of the day

  constructor(month: number) {
    this.lengths.forEach((_, second) => {
      this.lengths[second] = month + Math.abs(second - this.lengths.length / 2) / 1000;
    });
  }

  shortest() {
    return this.lengths.reduce((least, length) => Math.min(least, length));
  }
}

/** The answer of the last reading, which any page may ask for: one function, replaced by the next reading. */
let lastReading: (() => string) | undefined;

function readSundial(month: number) {
  const table = new ShadowTable(month); // no function below uses it
  const shortest = table.shortest();

  function tellNoon() {
    return `At noon of month ${month} the shadow is ${shortest} cm long.`;
  }

  return tellNoon;
}

export default function Sundial() {
  const [noon, setNoon] = useState('');

  function read(form: FormData) {
    lastReading = readSundial(Number(form.get('month')));
    setNoon(lastReading());
  }

  return (
    <>
      <form className="row" action={read}>
        <label>
          Month <input name="month" type="number" min={1} max={12} defaultValue={6} required />
        </label>
        <button>Read the sundial</button>
      </form>
      <p>
        <output>{noon || 'The sun is behind a cloud.'}</output>
      </p>
    </>
  );
}
