import { useEffect, useState } from 'react';
import { PriceList } from '../prices.js';

export function LeakyBoard() {
  const [columns, setColumns] = useState(0);

  useEffect(() => {
    const prices = new PriceList();
    function fitColumns() {
      setColumns(Math.min(prices.rows.length, Math.floor(window.innerWidth / 200)));
    }
    fitColumns();
    window.addEventListener('resize', fitColumns);
  }, []);

  return <h1 id="leaky">{columns} columns</h1>;
}
