'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class LetterProof {
  readonly letterhead = ballast(140, this); // DEMO: the engraved letterhead
  readonly view: Window;

  constructor(view: Window) {
    this.view = view;
    view.document.documentElement.style.colorScheme = 'light dark';
    view.document.body.append('Dear aunt Ottilie, thank you for the umbrella.');
  }
}

/** The letters that are on show, so that all of them can be set in another face. */
const proofs = new Set<LetterProof>();

function setAllIn(face: string) {
  for (const { view } of proofs) view.document.body.style.fontFamily = face;
}

export default function LetterPreview() {
  const frame = useRef<HTMLIFrameElement>(null);
  const [face, setFace] = useState('serif');

  useEffect(() => {
    const view = frame.current?.contentWindow;
    if (!view) return;
    const proof = new LetterProof(view);
    // LEAK: the module keeps the proof, and the proof its window: the whole world of a frame that is gone
    proofs.add(proof);
  }, []);

  function setIn(next: string) {
    setAllIn(next);
    setFace(next);
  }

  return (
    <>
      <iframe ref={frame} title="Letter" width={300} height={120} />
      <p className="row">
        <button onClick={() => setIn('serif')}>With serifs</button>
        <button onClick={() => setIn('monospace')}>Typewriter</button>
      </p>
      <p>
        Set in <output>{face}</output>.
      </p>
    </>
  );
}
