'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class CardDeck {
  readonly recordings = ballast(70); // DEMO: every word, spoken
  private readonly sides = ['der Löffel', 'the spoon'];
  private turned = 0;

  turn() {
    this.turned += 1;
    return this.sides[this.turned % 2] ?? '';
  }
}

export default function Vocabulary() {
  const card = useRef<HTMLButtonElement>(null);
  const [side, setSide] = useState('der Löffel');
  const [known, setKnown] = useState(0);

  useEffect(() => {
    const deck = new CardDeck();

    function turnCard(event: KeyboardEvent) {
      if (event.key !== 'Enter' || event.target !== card.current) return;
      event.preventDefault();
      setSide(deck.turn());
    }

    document.addEventListener('keydown', turnCard);
  }, []);

  return (
    <>
      <p>
        Enter turns the card. <button onClick={() => setKnown(known + 1)}>I knew that</button> <output>{known} known</output>
      </p>
      <button id="card" ref={card} lang={side.startsWith('der') ? 'de' : 'en'}>
        {side}
      </button>
    </>
  );
}
