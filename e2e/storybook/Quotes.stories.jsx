import { useEffect, useState } from 'react';

class QuoteFeed {
  prices = Array.from({ length: 200 }, (_, n) => n);
  fit() {
    return this.prices.length;
  }
}

function LeakyQuotes() {
  const [feed] = useState(() => new QuoteFeed());
  useEffect(() => {
    window.addEventListener('resize', () => feed.fit());
  }, [feed]);
  return <p>Quotes</p>;
}

function CleanQuotes() {
  const [feed] = useState(() => new QuoteFeed());
  useEffect(() => {
    const fit = () => feed.fit();
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  }, [feed]);
  return <p>Quotes</p>;
}

function BrokenQuotes() {
  throw new Error('no quotes today');
}

export default { title: 'Shop/Quotes' };
export const Leaky = { render: () => <LeakyQuotes /> };
export const Clean = { render: () => <CleanQuotes /> };
export const Broken = { render: () => <BrokenQuotes /> };
