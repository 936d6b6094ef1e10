'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import { canary } from '@/lib/live/canary';

const birds = ['Skylark', 'Corncrake', 'Nightjar'];

class TapeHeader extends Uint8Array<ArrayBufferLike> {
  get title() {
    return String.fromCharCode(...this).trimEnd();
  }
}

/** A field recording: a title of 16 letters, and then the sound. */
function record(bird: string) {
  const tape = ballast(1024).buffer; // DEMO: five seconds of dawn
  new Uint8Array(tape).set(new TextEncoder().encode(bird.padEnd(16)));
  return tape;
}

/** The headers of the last thousand tapes, 16 KB in all. */
const catalogue: TapeHeader[] = [];
let played = 0;

function enter(tape: ArrayBufferLike) {
  const header = canary(new TapeHeader(tape, 0, 16));
  // LEAK: the module keeps catalogue, and each header of 16 bytes in it keeps its whole tape of a megabyte
  catalogue[played++ % 1000] = header;
  return header.title;
}

export default function TapeArchive() {
  const [title, setTitle] = useState('');
  const [size, setSize] = useState(0);

  function play(bird: string) {
    const tape = record(bird);
    setTitle(enter(tape));
    setSize(tape.byteLength / 1024);
  }

  return (
    <>
      <p className="row">
        {birds.map((bird) => (
          <button key={bird} onClick={() => play(bird)}>
            {bird}
          </button>
        ))}
      </p>
      <p>
        On the reel: <output>{title || 'nothing'}</output>, {size} KB.
      </p>
    </>
  );
}
