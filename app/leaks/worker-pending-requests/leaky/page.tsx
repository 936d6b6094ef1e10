'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import type { Finding, Order } from '@/workers/worker-pending-requests';

class AmicableSearch {
  readonly sums = ballast(130, this); // DEMO: the sums of divisors that it has seen
  readonly pairs: string[] = [];

  with([smaller, larger]: readonly [number, number]) {
    this.pairs.push(`${smaller} and ${larger}`);
    return [...this.pairs];
  }
}

/** Who waits for what the worker finds, until the worker says that it is done. */
const pending = new Map<number, (finding: Finding) => void>();
let searches = 0;
let mathematician: Worker | undefined;

function deliver({ data }: MessageEvent<Finding>) {
  pending.get(data.id)?.(data);
  if ('isDone' in data) pending.delete(data.id);
}

function send(order: Order) {
  mathematician ??= new Worker(new URL('../../../../workers/worker-pending-requests.ts', import.meta.url), { type: 'module' });
  mathematician.onmessage = deliver;
  mathematician.postMessage(order);
}

export default function AmicableNumbers() {
  const [pairs, setPairs] = useState<string[]>([]);

  useEffect(() => {
    const search = new AmicableSearch();
    const id = ++searches;

    function notePair(finding: Finding) {
      if ('pair' in finding) setPairs(search.with(finding.pair));
    }

    // LEAK: pending keeps notePair, and notePair keeps search, until an answer that a cancelled search never gets
    pending.set(id, notePair);
    send({ id, upTo: 20_000_000 });
    return () => {
      send({ id, cancel: true });
    };
  }, []);

  return (
    <>
      <p>
        Two numbers are amicable when each is the sum of the other’s divisors. Found so far: <output>{pairs.length}</output>, the first of them:
      </p>
      <ol className="tiles">
        {pairs.slice(0, 12).map((pair) => (
          <li key={pair}>{pair}</li>
        ))}
      </ol>
    </>
  );
}
