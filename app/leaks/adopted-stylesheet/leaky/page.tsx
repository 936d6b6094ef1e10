'use client';

import { useEffect, useState } from 'react';

const voices = ['Soprano', 'Alto', 'Tenor', 'Bass'];

export default function ChoirSheet() {
  const [sung, setSung] = useState('Alto');

  useEffect(() => {
    const marker = new CSSStyleSheet();
    marker.replaceSync('[data-voice][aria-current="true"] { outline: 2px solid; }');
    // LEAK: the document keeps its list, and the list keeps the marker of every visit
    document.adoptedStyleSheets.push(marker);
  }, []);

  return (
    <>
      <p className="row">
        I sing
        {voices.map((voice) => (
          <button key={voice} onClick={() => setSung(voice)}>
            {voice}
          </button>
        ))}
      </p>
      <ol className="tiles">
        {voices.map((voice) => (
          <li key={voice} data-voice={voice} aria-current={voice === sung}>
            <b>{voice}</b> <span className="muted">Dona nobis pacem</span>
          </li>
        ))}
      </ol>
    </>
  );
}
