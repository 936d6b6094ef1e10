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
          Measure above, and look at the spread before the ratio. In V8 both are hash tables, and a lookup costs about the
          same in both. A property of the object itself is cheaper than either. The real cost of a WeakMap is in the
          garbage collector, which must check its entries again while it marks.
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
          It saves the copying, which the measurement shows, and the unused space, which the bytes above show. But{' '}
          <code>new Array(n)</code> is an array of holes, and the engine must then check for each element whether it
          exists, for the rest of the array’s life. It also allocates memory for a million elements at once, even if only
          ten are added. If the length is known and all elements are numbers, a typed array is the better choice.
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
          A pool saves collections, as the count above shows, and may save time. But V8 allocates a young object by moving
          a pointer, and unreachable young objects cost nothing: the cost of a scavenge depends on what survives. A pooled
          object is old, so V8 must record each reference from it to a young object. If you forget to return an object,
          you have a leak; if you return it too early, you have a worse bug. Pool objects that are large or expensive to
          create, such as buffers, workers and canvases. For small points, two typed arrays are better than both.
        </p>
      }
    />
  );
}

/** Measures the belief that a worker saves memory. */
export function WorkerBelief() {
  return (
    <Belief
      belief="A worker saves memory, because the work is no longer on the main thread."
      experiment={<p>Look at the last two columns above, and press <b>Measure the memory of page and worker</b> where your browser can.</p>}
      truth={
        <p>
          A worker saves the page’s <em>time</em>. It costs memory: a heap of its own from the start, and two copies of
          everything that is copied. Transfer what the page does not need meanwhile, and terminate the worker when it has
          nothing more to do, as{' '}
          <Link href="/leaks/worker-terminate" prefetch={false}>worker-terminate</Link> shows.
        </p>
      }
    />
  );
}
