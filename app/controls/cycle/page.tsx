'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class Dancer {
  readonly figures = ballast(60, this); // DEMO: every figure that this dancer knows
  partner: Dancer | undefined;

  constructor(readonly name: string) {}
}

/** Each keeps the other: as long as one of them is counted as used, so is the other. */
function takeHands(lady: Dancer, gentleman: Dancer) {
  lady.partner = gentleman;
  gentleman.partner = lady;
}

function openBall() {
  const ladies = ['Adele', 'Berta', 'Cosima'].map((name) => new Dancer(name));
  const gentlemen = ['Xaver', 'Yves', 'Zeno'].map((name) => new Dancer(name));
  return { ladies, gentlemen };
}

export default function Ballroom() {
  const [{ ladies, gentlemen }] = useState(openBall);
  const [couples, setCouples] = useState<string[]>([]);

  function changePartners() {
    const [first] = gentlemen.splice(0, 1);
    if (first) gentlemen.push(first);
    ladies.forEach((lady, at) => takeHands(lady, gentlemen[at] ?? lady));
    setCouples(ladies.map(({ name, partner }) => `${name} and ${partner?.name}`));
  }

  return (
    <>
      <p className="row">
        <button onClick={changePartners}>Change partners</button>
      </p>
      <ul className="tiles">
        {couples.map((couple) => (
          <li key={couple}>{couple}</li>
        ))}
      </ul>
      <p>
        <output>{couples.length > 0 ? `${couples.length} couples dance.` : 'The band is tuning.'}</output>
      </p>
    </>
  );
}
