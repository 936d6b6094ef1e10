'use client';

import { useEffect, useState } from 'react';
import { List } from '../../ui/list';

class QuoteHistory {
  prices = new Array(2_000).fill(1.5);
}

const kept = new Map();

export default function Stocks() {
  const [count, setCount] = useState(1);
  useEffect(() => {
    if (count > 1) kept.set(Symbol('quote'), new QuoteHistory());
  }, [count]);
  return (
    <List title="Stocks" rows={[`ACME ${count}`, `HOOLI ${count}`]}>
      <button type="button" onClick={() => setCount(count + 1)}>Refresh</button>
    </List>
  );
}
