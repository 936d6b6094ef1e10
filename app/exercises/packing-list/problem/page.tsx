'use client';

import { useEffect, useRef, useState } from 'react';
import { packingList } from './packing-list';

const things = ['Raincoat', 'Torch', 'Chess set'];

export default function Suitcase() {
  const list = useRef<HTMLUListElement>(null);
  const undo = useRef<() => void>(null);
  const [counts, setCounts] = useState({ packed: 0, out: 0 });

  useEffect(() => {
    if (!list.current) return;
    undo.current = packingList(list.current, things, (packed, out) => setCounts({ packed, out }));
  }, []);

  return (
    <>
      <p className="row">
        <button disabled={counts.out === 0} onClick={() => undo.current?.()}>
          Undo
        </button>
        <output>
          {counts.packed} packed, {counts.out} taken out
        </output>
      </p>
      <ul ref={list} className="tiles" />
    </>
  );
}
