'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

interface Star {
  x: number;
  y: number;
  size: number;
}

class StarChart {
  readonly catalogue = ballast(70, this); // DEMO: the stars that are known

  draw({ x, y, size }: Star, sky: CanvasRenderingContext2D | null | undefined) {
    if (!sky) return;
    sky.fillStyle = 'gold';
    sky.beginPath();
    sky.arc(x, y, size, 0, 2 * Math.PI);
    sky.fill();
  }
}

export default function NightSky() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shared = useRef<{ chart: StarChart; tabs: BroadcastChannel }>(null);
  const [added, setAdded] = useState(0);

  useEffect(() => {
    const chart = new StarChart();
    const tabs = new BroadcastChannel('night sky');

    function drawStar({ data }: MessageEvent<Star>) {
      chart.draw(data, canvas.current?.getContext('2d'));
    }

    // LEAK: as long as the channel is open the browser keeps tabs, which keeps drawStar, which keeps chart
    tabs.onmessage = drawStar;
    shared.current = { chart, tabs };
  }, []);

  function addStar() {
    const star = { x: 8 + Math.random() * 304, y: 8 + Math.random() * 144, size: 1 + Math.random() * 3 };
    shared.current?.chart.draw(star, canvas.current?.getContext('2d'));
    shared.current?.tabs.postMessage(star);
    setAdded(added + 1);
  }

  return (
    <>
      <p>One sky for all tabs: a star that is added here shines in every tab that shows this page.</p>
      <canvas ref={canvas} width={320} height={160} style={{ background: 'midnightblue' }} />
      <p className="row">
        <button onClick={addStar}>Add a star</button> You added <output>{added}</output>
      </p>
    </>
  );
}
