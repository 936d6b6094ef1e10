'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class FreightTrain {
  readonly waybills = ballast(100, this); // DEMO: what is in every wagon
  readonly wagons = 32;

  enter(track: number) {
    return `The freight train, ${this.wagons} wagons, enters on track ${track}.`;
  }
}

/** The trains before the signal, each by the function that tells it its track. */
const waiting = new Set<(track: number) => void>();

export default function SignalBox() {
  const [news, setNews] = useState('No train in sight.');

  async function letIn(train: FreightTrain) {
    // LEAK: waiting keeps the resolver, the resolver its promise, and the promise this call, which keeps train
    const track = await new Promise<number>((clear) => waiting.add(clear));
    setNews(train.enter(track));
  }

  function announceTrain() {
    setNews('A freight train waits before the signal.');
    void letIn(new FreightTrain());
  }

  function setSignal() {
    for (const clear of waiting) clear(2);
    waiting.clear();
  }

  return (
    <>
      <p>
        <output>{news}</output>
      </p>
      <p className="row">
        <button onClick={announceTrain}>Announce a train</button>
        <button onClick={setSignal}>Set the signal to clear</button>
      </p>
    </>
  );
}
