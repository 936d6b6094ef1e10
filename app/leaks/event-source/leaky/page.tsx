'use client';

import { useEffect, useState } from 'react';
import type { Loaf } from '@/app/api/oven/route';
import { ballast } from '@/lib/live/ballast';

class LoafRack {
  readonly crumbs = ballast(100, this); // DEMO: what lies on the rack
  readonly loaves: Loaf[] = [];

  with(loaf: Loaf) {
    this.loaves.push(loaf);
    return this.loaves.slice(-8);
  }
}

export default function BakeryWindow() {
  const [loaves, setLoaves] = useState<Loaf[]>([]);

  useEffect(() => {
    const rack = new LoafRack();
    const oven = new EventSource('/api/oven');

    function takeLoaf({ data }: MessageEvent<string>) {
      setLoaves(rack.with(JSON.parse(data) as Loaf));
    }

    // LEAK: an EventSource that is not closed is kept by the browser, and keeps takeLoaf, which keeps rack
    oven.onmessage = takeLoaf;
  }, []);

  return (
    <>
      <p>
        Fresh from the oven: <output>{loaves.at(-1)?.name ?? '…'}</output>. A batch comes out every five minutes.
      </p>
      <table>
        <thead>
          <tr>
            <th>Loaf</th>
            <th>Weight</th>
          </tr>
        </thead>
        <tbody>
          {loaves.map((loaf, at) => (
            <tr key={at}>
              <td>{loaf.name}</td>
              <td>{loaf.weight} g</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
