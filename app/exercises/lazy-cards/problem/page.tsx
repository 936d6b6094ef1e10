'use client';

import { useState } from 'react';
import { BookCard } from './book-card';

const titles = ['A Field Guide to Lichens', 'Knots, Bends and Hitches', 'The Tin Drummer’s Almanac', 'Weights of the World'];

export default function BookShelf() {
  const [isFarDown, setFarDown] = useState(false);

  return (
    <>
      <p className="row">
        <label>
          <input type="checkbox" checked={isFarDown} onChange={({ target }) => setFarDown(target.checked)} />
          Put them at the far end of the shelf
        </label>
      </p>
      <ul className="tiles" key={String(isFarDown)} style={isFarDown ? { marginBlockStart: '300vh' } : undefined}>
        {titles.map((title) => (
          <BookCard key={title} title={title} />
        ))}
      </ul>
    </>
  );
}
