'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/ballast';

class PriceFeed {
  readonly ticks = ballast(90); // DEMO: a day of prices
  readonly quotes = [
    { symbol: 'ACME', price: 41.2 },
    { symbol: 'GLOBEX', price: 118.75 },
    { symbol: 'INITECH', price: 9.03 },
    { symbol: 'HOOLI', price: 263.4 },
  ];

  columnsFor(width: number) {
    return Math.max(1, Math.min(this.quotes.length, Math.floor(width / 300)));
  }
}

export default function PriceBoard() {
  const [board, setBoard] = useState<{ quotes: PriceFeed['quotes']; columns: number }>();

  useEffect(() => {
    const feed = new PriceFeed();

    function fitColumns() {
      setBoard({ quotes: feed.quotes, columns: feed.columnsFor(window.innerWidth) });
    }

    fitColumns();
    window.addEventListener('resize', fitColumns);
    // FIX: window lets go of fitColumns when the board leaves
    return () => window.removeEventListener('resize', fitColumns);
  }, []);

  if (!board) return <p>Opening the market…</p>;
  return (
    <>
      <p>
        Prices in <output>{board.columns}</output> columns; resize the window.
      </p>
      <ul className="tiles" style={{ gridTemplateColumns: `repeat(${board.columns}, 1fr)` }}>
        {board.quotes.map((quote) => (
          <li key={quote.symbol}>
            {quote.symbol} <b>{quote.price.toFixed(2)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
