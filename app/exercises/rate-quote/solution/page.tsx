'use client';

import { useEffect, useState } from 'react';
import { RateQuote } from './quote';
import { endSession, onSessionEnd } from './session';

const pairs = ['EUR/CHF', 'GBP/NOK'];

export default function QuoteDesk() {
  const [quote, setQuote] = useState<RateQuote>();
  const [withdrawn, setWithdrawn] = useState<string>();

  useEffect(() => {
    if (!quote) return;
    const held = quote;

    function withdraw() {
      setWithdrawn(held.withdrawal);
    }

    return onSessionEnd(withdraw);
  }, [quote]);

  return (
    <>
      <p className="row">
        {pairs.map((pair) => (
          <button key={pair} disabled={withdrawn !== undefined} onClick={() => setQuote(new RateQuote(pair))}>
            {pair}
          </button>
        ))}
        <button onClick={endSession}>Log out</button>
      </p>
      <p>
        <output>{withdrawn ?? quote?.offer ?? 'No quote yet'}</output>
      </p>
    </>
  );
}
