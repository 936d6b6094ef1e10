'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Product } from '@/app/api/products/route';
import { ballast } from '@/lib/live/ballast';

class ProductPage {
  readonly photos = ballast(180, this); // DEMO: what the product photos weigh
  readonly products: readonly Product[];

  constructor(products: readonly Product[]) {
    this.products = products;
  }
}

async function fetchPicks(pick: number) {
  const answer = await fetch(`/api/products?pick=${pick}`);
  if (!answer.ok) throw new Error(`The shop answered ${answer.status}.`);
  return new ProductPage((await answer.json()) as Product[]);
}

function drawLot() {
  return Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
}

export default function ShopWindow() {
  const [pick] = useState(drawLot); // something else in the window at every visit
  const { data } = useQuery({
    queryKey: ['picks', pick],
    queryFn: () => fetchPicks(pick),
    // FIX: nobody asks for this key again, so the cache lets go of it when the last reader leaves
    gcTime: 0,
  });

  return (
    <ul>
      {(data?.products ?? Array.from({ length: 4 }, () => undefined)).map((product, at) => (
        <li key={at}>
          {product ? product.name : '…'} <b>{product ? (product.price / 100).toFixed(2) : ''}</b>
        </li>
      ))}
    </ul>
  );
}
