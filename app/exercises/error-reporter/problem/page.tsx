'use client';

import { useEffect, useState } from 'react';
import { ErrorReport, type Entry } from './report';

const cards = [
  { number: '4000 0000 0000 0002', outcome: 'declined' },
  { number: '4000 0000 0000 0069', outcome: 'expired' },
];

function pay(number: string) {
  const card = cards.find((known) => known.number === number);
  console.error(new Error(`The card ending in ${number.slice(-4)} is ${card?.outcome ?? 'unknown'}.`));
}

export default function Checkout() {
  const [entries, setEntries] = useState<readonly Entry[]>([]);

  useEffect(() => {
    const report = new ErrorReport();
    const log = console.error;

    console.error = function collectError(...parts: unknown[]) {
      setEntries(report.add(parts));
      log.apply(console, parts);
    };
  }, []);

  return (
    <>
      <p className="row">
        {cards.map(({ number }) => (
          <button key={number} onClick={() => pay(number)}>
            Pay with {number.slice(-4)}
          </button>
        ))}
      </p>
      <table>
        <caption>What support will see</caption>
        <thead>
          <tr>
            <th scope="col">Error</th>
            <th scope="col">Times</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ message, count }) => (
            <tr key={message}>
              <td>{message}</td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
