import Link from 'next/link';
import { Command } from '@/components/command';

/** The steps to find a leak with Chrome's DevTools in a page of this lab. */
export function InDevTools() {
  return (
    <>
      <p>
        Use the page itself: <Link href="/leaks/window-listener/leaky" prefetch={false}>the leaky price board</Link>, in a
        separate tab. A visit is a click on “Leaky” and a click on “Overview”. Do not reload in between: a reload frees
        everything.
      </p>
      <h3>1. Is there a leak? The Performance monitor</h3>
      <ol>
        <li>Open DevTools, press <kbd>Ctrl</kbd> <kbd>Shift</kbd> <kbd>P</kbd> and type “Performance monitor”.</li>
        <li>Tick <b>JS heap size</b>, <b>DOM Nodes</b> and <b>JS event listeners</b>.</li>
        <li>Make some visits. The number of listeners rises by one with each visit and never falls. On the fixed page it falls again.</li>
      </ol>
      <h3>2. What grows? Heap snapshots, compared</h3>
      <ol data-covers="l3-heap-snapshots">
        <li>Make one visit, so that everything is loaded. Go to <b>Memory</b>, choose <b>Heap snapshot</b>, press <b>Take snapshot</b>.</li>
        <li>Make five visits, finish on the overview, and take another with the round button in the toolbar.</li>
        <li>
          In the second, choose <b>Comparison</b> in place of <b>Summary</b>, and sort by <b># Delta</b>. Look for the
          names of your classes, and ignore <code>(array)</code>, <code>(compiled code)</code> and similar entries.
        </li>
        <li>
          <code>PriceFeed</code> has a delta of +5. Open it, choose one object, and read <b>Retainers</b> below, from top
          to bottom:{' '}
          <code>feed</code> in <code>Context</code>, in <code>fitColumns()</code>, in a listener of <code>Window</code>.
          That is the path to the root, and <code>fitColumns</code> is a link to the source.
        </li>
      </ol>
      <h3>3. Three snapshots: ignore what is loaded only once</h3>
      <ol data-covers="l3-three-snapshots">
        <li>Snapshot 1 after a first visit. Some visits. Snapshot 2. The same visits again. Snapshot 3.</li>
        <li>
          In snapshot 3, in <b>Summary</b>, change <b>All objects</b> to <b>Objects allocated between Snapshot 1 and
          Snapshot 2</b>.
        </li>
        <li>
          The objects in this list were allocated in the first round and survived the second. A cache that is filled once
          is not in the list, because it was filled before; the objects that each visit leaves are.
        </li>
      </ol>
      <h3>4. When was it allocated? Allocations on timeline</h3>
      <ol data-covers="l3-timeline">
        <li>In <b>Memory</b>, choose <b>Allocations on timeline</b>, tick <b>Allocation stack traces</b>, press <b>Start</b>.</li>
        <li>Make five visits, then stop. Each bar is a moment. Blue objects were still alive at the end, grey objects have been collected.</li>
        <li>Select one blue bar: the list below shows only the objects of that visit that are still alive. <b>Allocation stack</b> shows the line that allocated each.</li>
      </ol>
      <h3>5. Detached elements</h3>
      <ol>
        <li>
          On <Link href="/leaks/detached-dom/leaky" prefetch={false}>the page with detached elements</Link>, make some visits and
          take a heap snapshot. Type <code>Detached</code> into the class filter.
        </li>
        <li>
          Or choose <b>Detached elements</b> as the profiling type, if your version has it: it lists them as a tree. The
          cause is the element that is retained from outside the tree; it retains the others.
        </li>
      </ol>
    </>
  );
}

/** How Node's inspector, memlab and the hunter find the same leak. */
export function ByTools() {
  return (
    <>
      <h3>Node</h3>
      <Command line="node --inspect app.js">
        Then open chrome://inspect and choose “inspect”: you get the same Memory panel for a server. It listens on
        127.0.0.1:9229; never expose that port to other machines.
      </Command>
      <Command line="node --heapsnapshot-near-heap-limit=2 --max-old-space-size=200 app.js">
        Writes snapshots automatically, shortly before the heap is full. Load them in the Memory panel.
      </Command>
      <h3>memlab</h3>
      <p>Visits the page, compares snapshots and prints the retainer path from the root. The lab must be running.</p>
      <Command
        line={`NODE_OPTIONS='--import tsx' npx memlab run --scenario memlab-scenarios/window-listener.ts --chromium-binary "$(npm run -s chromium)"`}
      >
        Reports <code>PriceFeed</code>. The scenario has a filter for this class. Without a filter, memlab’s own rules
        find about two thirds of the leaks of this lab: <Link href="/matrix" prefetch={false}>see which</Link>.
      </Command>
      <h3>The hunter</h3>
      <Command line="npm run hunt -- window-listener">
        Visits both pages seven times, counts the objects that each visit left, and names the class, the suspect reference
        and the line.
      </Command>
      <Command line="npm run hunt -- window-listener --snapshots snapshots">
        Also saves the snapshots. Load one in the Memory panel to follow the path yourself.
      </Command>
    </>
  );
}
