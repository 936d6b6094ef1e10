import { useEffect, useState } from 'react';
import { PriceList } from '../prices.js';

export function FixedBoard() {
  const [columns, setColumns] = useState(0);

  useEffect(() => {
    const prices = new PriceList();
    function fitColumns() {
      setColumns(Math.min(prices.rows.length, Math.floor(window.innerWidth / 200)));
    }
    fitColumns();
    window.addEventListener('resize', fitColumns);
    return () => window.removeEventListener('resize', fitColumns);
  }, []);

  return <h1 id="fixed">{columns} columns</h1>;
}
