'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const places = [
  { name: 'Water mill', east: 0.3 },
  { name: 'Ford', east: 0.7 },
  { name: 'Chapel', east: 1.2 },
  { name: 'Quarry', east: 1.9 },
  { name: 'Beacon', east: 2.6 },
  { name: 'Lighthouse', east: 3.4 },
];

class MapSheet {
  readonly contours = ballast(140, this); // DEMO: every contour line
  private readonly metresPerPixel = 2.5;

  kilometres(pixels: number) {
    return Math.round((pixels * this.metresPerPixel) / 100) / 10;
  }
}

export default function HikingMap() {
  const [across, setAcross] = useState<number>();

  useEffect(() => {
    const sheet = new MapSheet();
    let known = 0;

    function measureWindow([root]: ResizeObserverEntry[]) {
      const kilometres = sheet.kilometres(root?.contentRect.width ?? 0);
      if (kilometres !== known) setAcross((known = kilometres));
    }

    const observer = new ResizeObserver(measureWindow);
    observer.observe(document.documentElement);
    // FIX: the root element lets go of the observer when the map is put away
    return () => observer.disconnect();
  }, []);

  return (
    <>
      <p>
        In this window the map is <output>{across ? `${across.toFixed(1)} km` : '…'}</output> wide. Resize it, and see.
      </p>
      <ol>
        {places
          .filter(({ east }) => across && east < across)
          .map(({ name, east }) => (
            <li key={name}>
              {name}, <b>{east.toFixed(1)} km</b> from the western edge
            </li>
          ))}
      </ol>
    </>
  );
}
