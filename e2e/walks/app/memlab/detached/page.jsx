'use client';

import Link from 'next/link';

/** Makes rows that are never added to the document, and keeps them in a global variable. */
function makeRows() {
  window.keptRows ??= [];
  for (let i = 0; i < 40; i++) window.keptRows.push(document.createElement('section'));
}

export default function Detached() {
  return (
    <>
      <button onClick={makeRows}>Make rows</button> <Link href="/memlab">Back</Link>
    </>
  );
}
