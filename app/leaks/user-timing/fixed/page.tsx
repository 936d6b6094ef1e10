'use client';

import { useEffect, useState } from 'react';
import { ballast } from '@/lib/live/ballast';

const shelf = ['Woolf', 'Borges', 'Sebald', 'Achebe', 'Munro', 'Calvino'];

export default function LibraryShelf() {
  const [books, setBooks] = useState(shelf);
  const [took, setTook] = useState('…');

  // FIX: the marks are cleared when nobody is left to read them
  useEffect(() => () => performance.clearMarks('shelf-sorting'), []);

  function sortShelf() {
    const scan = ballast(80); // DEMO: the scanned spines
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
