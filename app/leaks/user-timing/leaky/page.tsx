'use client';

import { useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const shelf = ['Woolf', 'Borges', 'Sebald', 'Achebe', 'Munro', 'Calvino'];

export default function LibraryShelf() {
  const [books, setBooks] = useState(shelf);
  const [took, setTook] = useState('…');

  function sortShelf() {
    const scan = ballast(80); // DEMO: the scanned spines
    // LEAK: the timeline of the document keeps every mark, and a copy of its detail, until it is cleared
    const begun = performance.mark('shelf-sorting', { detail: scan });
    setBooks([...books].sort());
    setTook((performance.now() - begun.startTime).toFixed(1));
  }

  return (
    <>
      <ol className="tiles">
        {books.map((author) => (
          <li key={author}>{author}</li>
        ))}
      </ol>
      <p className="row">
        <button onClick={sortShelf}>Sort the shelf</button>
        <span>
          It took <output>{took}</output> ms.
        </span>
      </p>
    </>
  );
}
