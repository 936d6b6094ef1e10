'use client';

import { useEffect, useState } from 'react';
import { canary } from '@/lib/live/canary';

const forks = [
  { name: 'Baroque', pitch: 415 },
  { name: 'Concert', pitch: 440 },
  { name: 'Vienna', pitch: 443 },
];

export default function TuningForks() {
  const [audio, setAudio] = useState<AudioContext>();
  const [pitch, setPitch] = useState<number>();

  // FIX: the context is closed when the page leaves, which ends its thread
  useEffect(() => () => void audio?.close(), [audio]);

  async function strike(struck: number) {
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
