'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import { across, down, rainOn } from '../rain';

class HeightMap {
  readonly soil = ballast(80, this); // DEMO: what the ground is made of

  constructor(readonly heights = new Float64Array(across * down)) {}

  raiseHills() {
    this.heights.forEach((_, at) => {
      const [x, y] = [at % across, Math.floor(at / across)];
      this.heights[at] = (2 + Math.sin(x / 9 + y / 17) + Math.cos(y / 8 - x / 29)) / 4;
    });
    return Math.max(...this.heights);
  }

  paintOn(pen: CanvasRenderingContext2D) {
    const image = pen.createImageData(across, down);
    this.heights.forEach((height, at) => image.data.set([70, 70 + height * 150, 80 + height * 60, 255], at * 4));
    pen.putImageData(image, 0, 0);
    return Math.max(...this.heights);
  }
}

/** The maps that are free for the next rain. One that was transferred is empty, and of no use. */
const spare: HeightMap[] = [];
const isOfUse = ({ heights }: HeightMap) => heights.length > 0;

export default function RainyHills() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [peaks, setPeaks] = useState<number[]>([]);

  useEffect(() => {
    const pen = canvas.current?.getContext('2d');

    async function rain() {
      const map = spare.pop() ?? new HeightMap();
      const before = map.raiseHills();
      // LEAK: nothing is transferred, so map is copied and stays whole: spare gave one map, and gets two back
      spare.push(...[map, new HeightMap(await rainOn(map.heights))].filter(isOfUse));
      const after = (pen && spare.at(-1)?.paintOn(pen)) ?? before;
      setPeaks([before, after]);
    }

    void rain();
  }, []);

  return (
    <>
      <canvas ref={canvas} width={across} height={down} />
      <p>
        The highest hill, before and after the rain: <output>{peaks.map((peak) => peak.toFixed(3)).join(' and ') || '…'}</output>
      </p>
    </>
  );
}
