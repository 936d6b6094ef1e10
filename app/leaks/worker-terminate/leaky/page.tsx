'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import type { Analysis } from '@/workers/worker-terminate';

const unknown = Array.from({ length: 12 }, () => 0);

class Photograph {
  readonly raw = ballast(200, this); // DEMO: what the camera wrote
  readonly pixels: Uint8ClampedArray;

  constructor(canvas: HTMLCanvasElement) {
    const paint = canvas.getContext('2d', { willReadFrequently: true });
    if (!paint) throw new Error('This browser cannot paint on a canvas.');
    const sky = paint.createLinearGradient(0, 0, 0, canvas.height);
    ['midnightblue', 'orangered', 'gold', 'darkslategrey'].forEach((colour, at) => sky.addColorStop(at / 3, colour));
    paint.fillStyle = sky;
    paint.fillRect(0, 0, canvas.width, canvas.height);
    this.pixels = paint.getImageData(0, 0, canvas.width, canvas.height).data;
  }
}

export default function PhotoAnalyser() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [analysis, setAnalysis] = useState<Analysis & { pixels: number }>();

  useEffect(() => {
    if (!canvas.current) return;
    const photograph = new Photograph(canvas.current);
    const worker = new Worker(new URL('../../../../workers/worker-terminate.ts', import.meta.url), { type: 'module' });

    function showAnalysis({ data }: MessageEvent<Analysis>) {
      setAnalysis({ ...data, pixels: photograph.pixels.length / 4 });
    }

    // LEAK: the running thread keeps worker, which keeps showAnalysis, which keeps photograph
    worker.onmessage = showAnalysis;
    worker.postMessage(photograph.pixels);
  }, []);

  return (
    <>
      <canvas ref={canvas} width={240} height={160} />
      <p>
        {analysis?.pixels ?? '…'} pixels, on average <output>{analysis?.average ?? '…'}</output>; from dark to bright:
      </p>
      <ol className="tiles">
        {(analysis?.histogram ?? unknown).map((count, at) => (
          <li key={at}>
            <progress value={count} max={Math.max(1, ...(analysis?.histogram ?? unknown))} />
          </li>
        ))}
      </ol>
    </>
  );
}
