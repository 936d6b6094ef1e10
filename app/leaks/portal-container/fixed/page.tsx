'use client';

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { ballast } from '@/lib/live/ballast';
import { canary } from '@/lib/live/canary';

const poster = { title: 'Night train to Narvik', printed: 1934, lines: ['Depart 21:40', 'Sleeping cars', 'Dining car until midnight'] };

export default function PosterShop() {
  const [layer, setLayer] = useState<Element>();

  // FIX: the layer leaves the document with what was shown in it
  useEffect(() => () => layer?.remove(), [layer]);

  function enlarge() {
    const added = document.body.appendChild(document.createElement('poster-layer'));
    setLayer(canary(Object.assign(added, { print: ballast(110) }))); // DEMO: the poster in full size
  }

  function putAway() {
    setLayer(undefined);
  }

  function showOnTop(dialog: HTMLDialogElement | null) {
    dialog?.showModal();
  }

  return (
    <>
      <p>
        {poster.title}, lithograph, {poster.printed}.
      </p>
      <p className="row">
        <button onClick={enlarge}>Enlarge</button>
        <output>{layer ? 'In your hands.' : 'On the wall.'}</output>
      </p>
      {layer &&
        createPortal(
          <dialog ref={showOnTop} onClose={putAway} aria-label={poster.title}>
            <h2>{poster.title}</h2>
            <ul role="list">
              {poster.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <form method="dialog">
              <button className="button">Put it away</button>
            </form>
          </dialog>,
          layer,
        )}
    </>
  );
}
