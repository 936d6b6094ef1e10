import Link from 'next/link';
import { Command } from '@/components/command';

/** The steps to find out why memory grows, in a browser and in Node. */
export function Profiling() {
  return (
    <>
      <h3>In the browser</h3>
      <ol>
        <li>
          Open DevTools (F12, or ⌥⌘I on a Mac). In <b>Memory</b>, choose <b>Heap snapshot</b> and press{' '}
          <b>Take snapshot</b>. DevTools runs a garbage collection first, so the snapshot contains only reachable objects.
        </li>
        <li>
          Sort by <b>Retained Size</b>: the memory that would be freed if this object were collected. Type a class into
          the filter, select an instance, and read <b>Retainers</b> below from top to bottom: the first row references the
          object, the last is nearest to the root.
        </li>
        <li>
          Take a second snapshot after using the feature and leaving it, and choose <b>Comparison</b>. <b># Delta</b>{' '}
          shows what was created and not released.
        </li>
        <li>
          <b>Allocations on timeline</b> shows when objects were allocated: objects of blue bars are still alive.{' '}
          <b>Allocation sampling</b>{' '}
          costs almost no time and names the functions that allocate most.
        </li>
        <li>
          In <b>Performance</b>, tick <b>Memory</b> and record a minute of use. A sawtooth curve is normal; check whether
          its lowest points rise. Scavenges (minor GC) and major collections are on the track of the main thread.
        </li>
        <li>
          A worker has a heap of its own: in the Memory panel, <b>Select JavaScript VM instance</b> lists the page and
          each of its workers. Draw the outlines above in the worker, and find the worker there.
        </li>
      </ol>
      <p>
        The three-snapshot technique is in <Link href="/learn/leaks#identify" prefetch={false}>the lesson on leaks</Link>.
        For a public page, WebPageTest loads it on a remote real device and shows its main thread and its size. This is a
        view from outside and tells less about memory than a heap snapshot.
      </p>
      <h3 data-covers="l6-node-inspect">In Node</h3>
      <Command line="node --inspect app.js">
        Opens a port for DevTools, on this machine only. In Chrome, open chrome://inspect and choose “inspect” below your
        program. The Memory panel is the same as for a page.
      </Command>
      <Command line="node --heapsnapshot-signal=SIGUSR2 app.js">
        Writes a snapshot into the working directory whenever the process receives the signal (kill -USR2 with its process
        id). Load the file into the Memory panel.
      </Command>
      <Command line="node --heap-prof app.js">
        Samples allocations and writes a profile when the program ends.
      </Command>
      <Command line="node --trace-gc app.js">Prints one line for each collection: its kind, the heap size before and after, and the pause.</Command>
      <p>
        <code>process.memoryUsage()</code> shows the parts: <code>heapUsed</code> is V8’s heap, <code>arrayBuffers</code>{' '}
        is the memory of buffers outside it, and <code>rss</code> is all memory of the process. A program that leaks
        buffers has a small heap and a large <code>rss</code>.
      </p>
    </>
  );
}
