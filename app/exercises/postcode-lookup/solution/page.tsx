'use client';

import { useEffect, useRef, useState } from 'react';
import type { ToLookup } from './lookup.worker';
import { countries, PlaceIndex } from './place-index';

export default function PlaceSearch() {
  const lookup = useRef<Worker>(null);
  const [country, setCountry] = useState('Austria');
  const [prefix, setPrefix] = useState('');
  const [found, setFound] = useState<readonly string[]>([]);

  function send(message: ToLookup) {
    lookup.current?.postMessage(message);
  }

  function startLookup(next: string) {
    const index = new PlaceIndex(next);
    const worker = new Worker(new URL('./lookup.worker.ts', import.meta.url), { type: 'module' });

    worker.onmessage = function showPlaces({ data }: MessageEvent<readonly string[]>) {
      setFound(data.map((place) => index.label(place)));
    };
    lookup.current?.terminate();
    lookup.current = worker;
    send({ places: index.places });
  }

  useEffect(() => () => lookup.current?.terminate(), []);

  function changeCountry(next: string) {
    setCountry(next);
    setPrefix('');
    setFound([]);
    startLookup(next);
  }

  function search(typed: string) {
    setPrefix(typed);
    if (!lookup.current) startLookup(country);
    send({ prefix: typed });
  }

  return (
    <>
      <p className="row">
        <label>
          Country
          <select value={country} onChange={({ target }) => changeCountry(target.value)}>
            {countries.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          Place
          <input value={prefix} onChange={({ target }) => search(target.value)} />
        </label>
      </p>
      <ul>
        {found.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </>
  );
}
