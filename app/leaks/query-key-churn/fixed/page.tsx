'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Snow } from '@/app/api/snow/route';
import { ballast } from '@/lib/live/ballast';

const stations = ['Kaunertal', 'Livigno', 'Andermatt'];

class SnowReport {
  readonly radar = ballast(100, this); // DEMO: what the station's radar saw

  constructor(readonly snow: Snow) {}
}

async function measure(station: string) {
  const answer = await fetch(`/api/snow?at=${station}`);
  if (!answer.ok) throw new Error(`The station answered ${answer.status}.`);
  return new SnowReport((await answer.json()) as Snow);
}

function askFor(station: string) {
  return { station, at: Date.now() };
}

export default function SnowBulletin() {
  const [asked, setAsked] = useState(() => askFor('Kaunertal'));
  const { data } = useQuery({
    // FIX: the key says what is asked and not when: three stations, three queries, each with its latest answer
    queryKey: ['snow', asked.station],
    queryFn: () => measure(asked.station),
    gcTime: Infinity, // a station that was shown before is to show at once
  });

  return (
    <>
      <p className="row">
        {stations.map((station) => (
          <button key={station} disabled={station === asked.station} onClick={() => setAsked(askFor(station))}>
            {station}
          </button>
        ))}
      </p>
      <p>
        At {data?.snow.station ?? '…'}, {data?.snow.altitude ?? '…'} m above the sea, lie <output>{data ? `${data.snow.depth} cm` : '…'}</output>{' '}
        of snow, {data?.snow.fresh ?? '…'} cm of it since yesterday.
      </p>
      {data && <p className="muted">You asked at {new Date(asked.at).toLocaleTimeString()}.</p>}
    </>
  );
}
