'use client';

import { useState } from 'react';
import { print, printAgain } from './printer';

const items = ['Rye roll', 'Poppy roll'];

export default function Till() {
  const [paper, setPaper] = useState<readonly string[]>([]);

  return (
    <>
      <p className="row">
        {items.map((item) => (
          <button key={item} onClick={() => setPaper([print(item), ...paper].slice(0, 6))}>
            {item}
          </button>
        ))}
        <button onClick={() => setPaper([printAgain(), ...paper].slice(0, 6))}>Print again</button>
      </p>
      <ol>
        {paper.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ol>
    </>
  );
}
