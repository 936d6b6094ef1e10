'use client';

import { useEffect, useRef } from 'react';
import { ballast } from '@/lib/live/ballast';

class TownView {
  readonly bricks = ballast(100, this); // DEMO: every brick of the square

  paint(canvas: HTMLCanvasElement, isNight: boolean) {
    const brush = canvas.getContext('2d');
    if (!brush) return;
    brush.fillStyle = isNight ? 'midnightblue' : 'lightskyblue';
    brush.fillRect(0, 0, canvas.width, canvas.height);
    for (let house = 0; house < 7; house++) {
      const roof = 50 + ((house * 53) % 40);
      brush.fillStyle = isNight ? 'black' : 'sienna';
      brush.fillRect(house * 50 + 4, roof, 42, canvas.height);
      brush.fillStyle = isNight ? 'gold' : 'antiquewhite';
      for (let floor = roof + 10; floor < 140; floor += 26) brush.fillRect(house * 50 + 18, floor, 14, 14);
    }
    canvas.ariaLabel = isNight ? 'A town by night' : 'A town by day';
  }
}

function turnTheLights() {
  document.documentElement.toggleAttribute('data-night'); // the application's night mode
}

export default function TownSquare() {
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const town = new TownView();

    function repaint() {
      if (canvas.current) town.paint(canvas.current, document.documentElement.hasAttribute('data-night'));
    }

    repaint();
    const observer = new MutationObserver(repaint);
    observer.observe(document.documentElement, { attributeFilter: ['data-night'] });
    // FIX: the root element lets go of the observer when the picture leaves
    return () => observer.disconnect();
  }, []);

  return (
    <>
      <canvas ref={canvas} width={350} height={160} role="img" />
      <p className="row">
        <button onClick={turnTheLights}>Let the day turn</button>
      </p>
    </>
  );
}
