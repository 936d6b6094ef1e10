'use client';

import { useState } from 'react';

const rows = ['..#..#..', '.######.', '##.##.##', '.######.', '..####..', '...##...'];

function drawPattern(wool: string) {
  const stitches = rows.flatMap((row, y) =>
    Array.from(row, (stitch, x) => `<rect x="${x * 20}" y="${y * 20}" width="19" height="19" fill="${stitch === '#' ? wool : 'white'}"/>`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="120">${stitches.join('')}</svg>`;
}

export default function KnittingPattern() {
  const [picture, setPicture] = useState<string>();
  const [wool, setWool] = useState('');

  function knitIn(colour: string) {
    const drawing = new Blob([drawPattern(colour)], { type: 'image/svg+xml' });
    // LEAK: the document's list of object URLs keeps drawing until the URL is revoked
    const address = URL.createObjectURL(drawing);
    setPicture(address);
    setWool(colour);
  }

  return (
    <>
      <p className="row">
        <button onClick={() => knitIn('crimson')}>In red</button>
        <button onClick={() => knitIn('seagreen')}>In green</button>
      </p>
      {picture && (
        <>
          <img src={picture} alt={`The pattern in ${wool}`} width={160} height={120} />
          <p>
            <a href={picture} download="hearts.svg">
              Take the pattern along
            </a>
          </p>
        </>
      )}
    </>
  );
}
