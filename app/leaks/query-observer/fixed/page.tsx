'use client';

import { QueryObserver, type QueryObserverResult, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Wind } from '@/app/api/wind/route';
import { ballast } from '@/lib/live/ballast';

class WindRose {
  readonly gusts = ballast(140, this); // DEMO: a year of gusts

  draw(pen: CanvasRenderingContext2D, winds: readonly Wind[]) {
    pen.fillStyle = 'steelblue';
    winds.forEach(({ share }, at) => {
      const [centre, towards, half] = [100, ((at - 2) / 4) * Math.PI, Math.PI / 9];
      pen.beginPath();
      pen.moveTo(centre, centre);
      pen.arc(centre, centre, share * 4, towards - half, towards + half);
      pen.fill();
    });
  }
}

async function fetchWinds() {
  const answer = await fetch('/api/wind');
  if (!answer.ok) throw new Error(`The weather station answered ${answer.status}.`);
  return (await answer.json()) as Wind[];
}

export default function WindMap() {
  const client = useQueryClient();
  const paper = useRef<HTMLCanvasElement>(null);
  const [prevailing, setPrevailing] = useState<Wind>();

  useEffect(() => {
    const rose = new WindRose();
    const observer = new QueryObserver(client, { queryKey: ['winds'], queryFn: fetchWinds });

    function drawRose({ data: winds }: QueryObserverResult<Wind[]>) {
      const pen = paper.current?.getContext('2d');
      if (!winds || !pen) return;
      rose.draw(pen, winds);
      setPrevailing(winds.toSorted((one, other) => other.share - one.share)[0]);
    }

    // FIX: subscribe returns the way out; without a listener, observer leaves the query
    return observer.subscribe(drawRose);
  }, [client]);

  return (
    <>
      <canvas ref={paper} width={200} height={200} />
      <p>
        Mostly from the <output>{prevailing?.from ?? '…'}</output>, on {prevailing?.share ?? '…'} of 100 days.
      </p>
    </>
  );
}
