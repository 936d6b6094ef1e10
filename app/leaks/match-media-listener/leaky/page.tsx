'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const bands = ['The Paper Moths', 'Olga & the Tides', 'Nine Volt', 'Little Quay'];

class GigPoster {
  readonly ink = ballast(130, this); // DEMO: the poster, ready for the press

  rows(isUpright: boolean) {
    return isUpright ? bands.length : bands.length / 2;
  }
}

export default function PosterWall() {
  const [rows, setRows] = useState<number>();

  useEffect(() => {
    const poster = new GigPoster();
    const upright = matchMedia('(orientation: portrait)');

    function typeset() {
      setRows(poster.rows(upright.matches));
    }

    typeset();
    // LEAK: the browser keeps upright because it has a listener, upright keeps typeset, and typeset keeps poster
    upright.addEventListener('change', typeset);
  }, []);

  return (
    <>
      <p>
        Saturday at the boathouse, <output>{rows ? `${rows} rows` : '…'}</output>. Turn the screen to see it set anew.
      </p>
      <ul className="tiles" style={rows ? { gridAutoFlow: 'column', gridTemplate: `repeat(${rows}, auto) / none` } : undefined}>
        {bands.map((band) => (
          <li key={band}>{band}</li>
        ))}
      </ul>
    </>
  );
}
