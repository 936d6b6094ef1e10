'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const metres = { ell: 1.143, fathom: 1.8288, furlong: 201.168 };

class UnitCard {
  readonly engraving = ballast(120, this); // DEMO: a picture of the standard in its case
  readonly metres: number;

  constructor(readonly unit: keyof typeof metres) {
    this.metres = metres[unit];
  }
}

async function lookUp(unit: keyof typeof metres) {
  return new UnitCard(unit);
}

let drawn = 0;

function drawUnit() {
  return (['ell', 'fathom', 'furlong'] as const)[drawn++ % 3] ?? 'ell';
}

export default function MeasuresCabinet() {
  const [unit] = useState(drawUnit);
  const { data } = useQuery({
    queryKey: ['measure', unit],
    queryFn: () => lookUp(unit),
    staleTime: Infinity, // a fathom stays a fathom: never ask again while the card is in the cache
    gcTime: 60_000, // and this says how long a card that nobody reads is in the cache
  });

  return (
    <>
      <p>
        <output>{data ? `1 ${data.unit} is ${data.metres} m` : 'Looking in the drawer …'}</output>
      </p>
      {data && (
        <ul>
          {[2, 5, 10].map((count) => (
            <li key={count}>
              {count} {data.unit}s are <b>{(count * data.metres).toFixed(2)} m</b>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
