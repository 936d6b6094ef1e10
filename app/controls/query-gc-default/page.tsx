'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Product } from '@/app/api/products/route';
import { ballast } from '@/lib/live/ballast';

class StockList {
  readonly scans = ballast(120, this); // DEMO: the delivery notes, scanned

  constructor(
    readonly shelf: number,
    readonly products: readonly Product[],
  ) {}
}

async function countShelf(shelf: number) {
  const answer = await fetch(`/api/products?pick=${shelf}`);
  if (!answer.ok) throw new Error(`The stockroom answered ${answer.status}.`);
  return new StockList(shelf, (await answer.json()) as Product[]);
}

let round = 0;

/** The round goes 1, 2, 3, and begins again. */
function nextShelf() {
  return (round++ % 3) + 1;
}

export default function Stockroom() {
  const [shelf] = useState(nextShelf);
  // No gcTime is given, so it is five minutes from when the last reader leaves.
  const { data } = useQuery({ queryKey: ['stock', shelf], queryFn: () => countShelf(shelf) });

  return (
    <>
      <p>
        <output>{data ? `Shelf ${data.shelf}` : 'On the way to the shelf …'}</output>
      </p>
      <table>
        <caption>In stock</caption>
        <tbody>
          {data?.products.map(({ name, price }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{(price / 100).toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
