'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

class ShippingLabel {
  readonly bitmap = ballast(80); // DEMO: 300 dots an inch
  readonly order: number;

  constructor(order: number) {
    this.order = order;
  }

  get code() {
    return `LL-${this.order}-${(this.order * 31) % 97}`;
  }
}

const labels = new Map<number, ShippingLabel>();
let lastOrder = 5000;

function labelOf(order: number) {
  const label = labels.get(order) ?? new ShippingLabel(order);
  labels.set(order, label);
  return label;
}

function takeOrder() {
  lastOrder += 1;
  return lastOrder;
}

export default function PackingStation() {
  const [order] = useState(takeOrder);
  const [printed, setPrinted] = useState<string[]>([]);

  return (
    <>
      <p>
        Order <output>{order}</output>
      </p>
      <button onClick={() => setPrinted([...printed, labelOf(order).code])}>Print the label</button>
      <ol>
        {printed.map((code, at) => (
          <li key={at}>{code}</li>
        ))}
      </ol>
    </>
  );
}
