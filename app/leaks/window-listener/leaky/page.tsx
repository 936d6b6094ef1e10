'use client';

import { useEffect, useRef, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const quotes = [
  { symbol: 'ACME', price: 41.2 },
  { symbol: 'GLOBEX', price: 118.75 },
  { symbol: 'INITECH', price: 9.03 },
  { symbol: 'HOOLI', price: 263.4 },
];

class PriceFeed {
  readonly ticks = ballast(90, this); // DEMO: a day of prices

  columnsFor(width: number) {
    return Math.max(1, Math.min(quotes.length, Math.floor(width / 160)));
  }
}

export default function PriceBoard() {
  const board = useRef<HTMLUListElement>(null);
  const [columns, setColumns] = useState<number>();

  useEffect(() => {
    const feed = new PriceFeed();

    function fitColumns() {
      setColumns(feed.columnsFor(board.current?.clientWidth ?? 0));
    }

    fitColumns();
    // LEAK: window keeps fitColumns, and fitColumns keeps feed
    window.addEventListener('resize', fitColumns);
  }, []);

  return (
    <>
      <p>
        Prices, <output>{columns ? `${columns} across` : '…'}</output>. Resize the window to see them move.
      </p>
      <ul className="tiles" ref={board} style={columns ? { gridTemplateColumns: `repeat(${columns}, 1fr)` } : undefined}>
        {quotes.map((quote) => (
          <li key={quote.symbol}>
            {quote.symbol} <b>{quote.price.toFixed(2)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
