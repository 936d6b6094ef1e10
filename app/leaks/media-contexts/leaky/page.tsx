'use client';

import { useState } from 'react';
import { canary } from '@/lib/live/canary';

const forks = [
  { name: 'Baroque', pitch: 415 },
  { name: 'Concert', pitch: 440 },
  { name: 'Vienna', pitch: 443 },
];

export default function TuningForks() {
  const [audio, setAudio] = useState<AudioContext>();
  const [pitch, setPitch] = useState<number>();

  async function strike(struck: number) {
    // LEAK: the browser keeps an AudioContext that is running, and a thread for its sound, until it is closed
    const context = audio ?? canary(new AudioContext());
    setAudio(context);
    await context.resume();
    const tone = new OscillatorNode(context, { frequency: struck });
    tone.connect(new GainNode(context, { gain: 0.1 })).connect(context.destination);
    tone.start();
    tone.stop(context.currentTime + 0.4);
    tone.onended = () => setPitch(struck);
  }

  return (
    <>
      <p>Choose the fork your orchestra tunes to.</p>
      <ul className="tiles">
        {forks.map((fork) => (
          <li key={fork.name}>
            {fork.name} <button onClick={() => void strike(fork.pitch)}>{fork.pitch} Hz</button>
          </li>
        ))}
      </ul>
      <p>
        <output>{pitch ? `That was A, ${pitch} times a second.` : 'Silence.'}</output>
      </p>
    </>
  );
}
