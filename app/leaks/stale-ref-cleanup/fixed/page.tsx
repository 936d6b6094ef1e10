'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';
import { forgetOutside, watchOutside } from '../outside';

class TastingNotes {
  readonly aromas = ballast(120, this); // DEMO: the whole wheel of aromas
  private readonly teas = ['Assam', 'Sencha', 'Oolong', 'Lapsang'];
  private poured = 0;

  pourNext() {
    return this.teas[++this.poured % this.teas.length] ?? '';
  }
}

export default function BlindTasting() {
  const card = useRef<HTMLParagraphElement>(null);
  const [tea, setTea] = useState('Assam');
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    // FIX: the effect takes the card out of the ref while it is there, and the cleanup releases that very card
    const turned = card.current;
    if (!turned) return;
    const notes = new TastingNotes();

    function clearTable() {
      setIsOpen(false);
      setTea(notes.pourNext());
    }

    watchOutside(turned, clearTable);
    return () => forgetOutside(turned);
  }, []);

  function turnCard() {
    setIsOpen(true);
  }

  return (
    <>
      <p>Taste, guess, then turn the card. Press anywhere else for the next cup.</p>
      <p className="row" ref={card}>
        <button onClick={turnCard}>Turn the card</button>
        <output>{isOpen ? tea : 'A cup of tea, its name face down.'}</output>
      </p>
    </>
  );
}
