'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { LiftState } from '@/app/api/lift/lift';
import { ballast } from '@/lib/live/ballast';
import { fetchLiftUrl } from '../lift-url';

const floors = ['Cellar', 'Shop floor', 'Offices', 'Archive', 'Canteen', 'Roof'];

class LiftShaft {
  readonly rope = ballast(120, this); // DEMO: what a shaft is full of
  passed = -1;

  after({ floor, isMoving }: LiftState) {
    this.passed++;
    return { floor, isMoving, passed: this.passed };
  }
}

export default function GoodsLift() {
  const wire = useRef<WebSocket>(null);
  const [lift, setLift] = useState<ReturnType<LiftShaft['after']>>();
  const [fault, setFault] = useState<Event>();
  const { data: url } = useQuery({ queryKey: ['lift'], queryFn: fetchLiftUrl, staleTime: Infinity });

  useEffect(() => {
    if (url === undefined) return;
    const shaft = new LiftShaft();
    const socket = new WebSocket(url);
    socket.onerror = setFault;

    function followLift({ data }: MessageEvent<string>) {
      setLift(shaft.after(JSON.parse(data) as LiftState));
    }

    // LEAK: an open connection keeps socket, which keeps followLift, which keeps shaft
    socket.onmessage = followLift;
    wire.current = socket;
  }, [url]);

  return (
    <>
      <p>
        The lift {lift?.isMoving ? 'passes' : 'stands at'} <output>{lift ? floors[lift.floor] : '…'}</output>, after {lift?.passed ?? 0} floors.
      </p>
      <p className="row">
        {floors.map((name, floor) => (
          <button key={name} disabled={!lift} onClick={() => wire.current?.send(String(floor))}>
            {name}
          </button>
        ))}
      </p>
      {fault && <p>The lift cannot be reached. It answers only on the machine that the lab runs on.</p>}
    </>
  );
}
