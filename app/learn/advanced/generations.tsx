import Link from 'next/link';

/** Advice for programs that run with a generational garbage collector. */
export function Generations() {
  return (
    <>
      <p>
        V8 keeps young and old objects separate, as{' '}
        <Link href="/learn/garbage-collection#generations" prefetch={false}>lesson 4</Link>{' '}
        shows step by step: new objects are allocated in a small nursery, and objects that survive two scavenges are
        promoted to the old generation. The cost of a scavenge depends on how much survives. The cost of a full collection
        depends on how much is alive.
      </p>
      <ul>
        <li>Keep short-lived objects short-lived: an object that a cache keeps for a second is promoted, and only a full collection can free it.</li>
        <li>Create long-lived objects early, and only once. Promotion copies objects: this is cheap for a few, but not for a million.</li>
        <li>Store large amounts of data in buffers: their bytes are outside the heap and are never marked or moved.</li>
        <li>Give objects the same shape: the same properties in the same order, so that they share their layout.</li>
      </ul>
      <p>
        Watch scavenges and full collections as they happen in{' '}
        <Link href="/learn/garbage-collection#real" prefetch={false}>real collections</Link>, and count them again with the
        pool above.
      </p>
    </>
  );
}
