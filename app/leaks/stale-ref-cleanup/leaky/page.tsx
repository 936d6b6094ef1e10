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
    if (!card.current) return;
    const notes = new TastingNotes();

    function clearTable() {
      setIsOpen(false);
      setTea(notes.pourNext());
    }

    // LEAK: watched keeps clearTable and the card; when the cleanup asks the ref for the card, React has emptied it
    watchOutside(card.current, clearTable);
    return () => forgetOutside(card.current);
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
