import Link from 'next/link';
import { Timing } from '@/components/lessons/timing/timing';
import { Belief } from '@/components/lessons/belief';

/** Measures the belief that a WeakMap is slow. */
export function LookupBelief() {
  return (
    <Belief
      belief="A WeakMap is slow: use it only where you must."
      experiment={<Timing suite="lookups" />}
      truth={
        <p>
          Measure above, and look at the spread before the ratio. In V8 both are hash tables, and a lookup in one costs
          about as much as in the other; a property of the object itself is cheaper than either. What a WeakMap really
          costs is paid by the collector, which must look at its entries again when it marks.
        </p>
      }
    />
  );
}

/** Measures the belief that preallocation is always faster. */
export function PreallocationBelief() {
  return (
    <Belief
      belief="Preallocation always makes an array faster and smaller."
      experiment={<Timing suite="build" />}
      truth={
        <p>
          It saves the moves, which the measurement shows, and the slack, which the bytes above show. But{' '}
          <code>new Array(n)</code> is an array of holes, and the engine then asks for each element whether it is there, for the
          rest of the array’s life. And memory for a million elements is taken at once, even if ten come. Where the length
          is known
          and all are numbers, a typed array is the better room.
        </p>
      }
    />
  );
}

/** Measures the belief that an object pool is always faster. */
export function PoolBelief() {
  return (
    <Belief
      belief="Avoid allocation: a pool is always faster than new objects."
      experiment={<Timing suite="pool" />}
      truth={
        <p>
          A pool saves collections, as the count above shows, and may save time. But V8 makes a young object by moving a
          pointer, and collects the dead ones for nothing: a scavenge costs what survives. A pooled object is old, so each
          reference from it to a young one must be noted. And whoever forgets to give one back has a leak, and whoever
          gives it back too
          soon has a worse bug. Pool what is large or costly to make, such as buffers, workers and canvases; for small
          points, two typed arrays beat both.
        </p>
      }
    />
  );
}

/** Measures the belief that a worker saves memory. */
export function WorkerBelief() {
  return (
    <Belief
      belief="A worker saves memory: the work no longer burdens the main thread."
      experiment={<p>Look at the last two columns above, and press <b>Measure the memory of page and worker</b> where your browser can.</p>}
      truth={
        <p>
          A worker saves the page’s <em>time</em>. Memory it costs: a heap of its own to begin with, and two copies of
          everything that is copied. Transfer what you do not need meanwhile; and end the worker when it has no more to
          do, as{' '}
          <Link href="/leaks/worker-terminate" prefetch={false}>worker-terminate</Link> shows.
        </p>
      }
    />
  );
}
