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
          <b>Take snapshot</b>. It collects first, so what it shows is reachable.
        </li>
        <li>
          Sort by <b>Retained Size</b>: what would go if this object went. Type a class into the filter; select an instance,
          and read <b>Retainers</b> below from the top down: the first row holds the
          object, the last is nearest to the root.
        </li>
        <li>
          Take a second snapshot after using the feature and leaving it, and choose <b>Comparison</b>. <b># Delta</b> tells
          what came and did not go.
        </li>
        <li>
          <b>Allocations on timeline</b> shows when they were made: bars that stay blue are alive. <b>Allocation sampling</b>{' '}
          costs almost nothing and names the functions that allocate most.
        </li>
        <li>
          In <b>Performance</b>, tick <b>Memory</b> and record a minute of use. A saw is normal; look at the lowest points, and
          whether they climb. Scavenges and major collections are on the main track.
        </li>
        <li>
          A worker has a heap of its own: in the Memory panel, <b>Select JavaScript VM instance</b> lists the page
          and each of its workers. Run the outlines above, and find the worker there.
        </li>
      </ol>
      <p>
        The three-snapshot technique is in <Link href="/learn/leaks#identify" prefetch={false}>the lesson on leaks</Link>.
        For a page of the open web, WebPageTest loads it on a real device far away and draws its main thread and its weight; it is
        a look from outside, and tells less about memory than a snapshot does.
      </p>
      <h3 data-covers="l6-node-inspect">In Node</h3>
      <Command line="node --inspect app.js">
        Opens a port for DevTools on this machine only. In Chrome, open chrome://inspect, and choose inspect below your
        program: the Memory panel is the same as for a page.
      </Command>
      <Command line="node --heapsnapshot-signal=SIGUSR2 app.js">
        Writes a snapshot into the working directory whenever the process gets the signal: kill -USR2 and its id. Load the
        file into the Memory panel.
      </Command>
      <Command line="node --heap-prof app.js">
        Samples allocations, and writes a profile when the program ends.
      </Command>
      <Command line="node --trace-gc app.js">One line a collection: its kind, the heap before and after, and the pause.</Command>
      <p>
        <code>process.memoryUsage()</code> tells them apart: <code>heapUsed</code> is V8’s heap, <code>arrayBuffers</code>{' '}
        is what buffers take outside it, and <code>rss</code> is what the process has of the machine. A program that leaks
        buffers has a small heap and a large <code>rss</code>.
      </p>
    </>
  );
}
