import Link from 'next/link';

/** Advice for programs that run with a generational garbage collector. */
export function Generations() {
  return (
    <>
      <p>
        V8 keeps young and old apart, as <Link href="/learn/garbage-collection#generations" prefetch={false}>lesson 4</Link>{' '}
        lets you step through: new objects are born in a small nursery, and what survives it twice is promoted to the old
        generation. A scavenge of the nursery costs what survives; a collection of the old generation costs what it holds.
      </p>
      <ul>
        <li>Let short-lived objects be short-lived: an object that a cache keeps for a second is promoted, and dies old.</li>
        <li>Make what lives long early, and once. Promotion copies; it is cheap for a few, not for a million.</li>
        <li>Put bulk data into buffers: their bytes are outside the heap, and never marked or moved.</li>
        <li>Give objects one shape: the same properties in the same order, so that they share their layout.</li>
      </ul>
      <p>
        Watch scavenges and full collections as they happen in{' '}
        <Link href="/learn/garbage-collection#real" prefetch={false}>real collections</Link>, and count them again with the
        pool above.
      </p>
    </>
  );
}
