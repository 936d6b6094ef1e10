import Link from 'next/link';
import { Command } from '@/components/command';

/** The steps to find a leak with Chrome's DevTools in a page of this lab. */
export function InDevTools() {
  return (
    <>
      <p>
        Use the page itself: <Link href="/leaks/window-listener/leaky" prefetch={false}>the leaky price board</Link>, in a tab of
        its own. A visit is a click on “Leaky” and one on “Overview”. Do not reload in between: a reload drops everything.
      </p>
      <h3>1. Is there a leak? The Performance monitor</h3>
      <ol>
        <li>Open DevTools, press <kbd>Ctrl</kbd> <kbd>Shift</kbd> <kbd>P</kbd> and type “Performance monitor”.</li>
        <li>Tick <b>JS heap size</b>, <b>DOM Nodes</b> and <b>JS event listeners</b>.</li>
        <li>Make some visits. The number of listeners rises by one with each and never falls. On the fixed page it comes back.</li>
      </ol>
      <h3>2. What grows? Heap snapshots, compared</h3>
      <ol data-covers="l3-heap-snapshots">
        <li>Make one visit, so that everything is loaded. Go to <b>Memory</b>, choose <b>Heap snapshot</b>, press <b>Take snapshot</b>.</li>
        <li>Make five visits, finish on the overview, and take another with the round button in the bar.</li>
        <li>
          In the second, choose <b>Comparison</b> in place of <b>Summary</b>, and sort by <b># Delta</b>. Your classes have
          names; look past <code>(array)</code>, <code>(compiled code)</code> and the like.
        </li>
        <li>
          <code>PriceFeed</code> has a delta of +5. Open it, choose one, and read <b>Retainers</b> below, from the top down:{' '}
          <code>feed</code> in <code>Context</code>, in <code>fitColumns()</code>, in a listener of <code>Window</code>. That is
          the way to the root, and <code>fitColumns</code> is a link to the source.
        </li>
      </ol>
      <h3>3. Three snapshots: leave out what is only loaded once</h3>
      <ol data-covers="l3-three-snapshots">
        <li>Snapshot 1 after a first visit. Some visits. Snapshot 2. The same visits again. Snapshot 3.</li>
        <li>
          In snapshot 3, in <b>Summary</b>, change <b>All objects</b> to <b>Objects allocated between Snapshot 1 and Snapshot 2</b>.
        </li>
        <li>
          What stands there was born in the first round and has outlived the second. A cache that fills once drops out of
          sight, since it fills before; what each visit leaves does not.
        </li>
      </ol>
      <h3>4. When was it made? Allocations on the timeline</h3>
      <ol data-covers="l3-timeline">
        <li>In <b>Memory</b>, choose <b>Allocations on timeline</b>, tick <b>Allocation stack traces</b>, press <b>Start</b>.</li>
        <li>Make five visits, then stop. Each bar is a moment; what is blue was still alive at the end, what is grey has gone.</li>
        <li>Drag over one blue bar: below are the survivors of that visit alone. <b>Allocation stack</b> names the line that made each.</li>
      </ol>
      <h3>5. Elements: detached ones</h3>
      <ol>
        <li>
          On <Link href="/leaks/detached-dom/leaky" prefetch={false}>the page with detached elements</Link>, make some visits and
          take a heap snapshot. Type <code>Detached</code> into the class filter.
        </li>
        <li>
          Or choose <b>Detached elements</b> as the profiling type, where your version has it: it lists them as a tree. The one
          whose retainers leave the tree is the culprit; the others only hang on it.
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
        Then open chrome://inspect and choose “inspect”: the same Memory panel, for a server. It listens on 127.0.0.1:9229; never
        open that port to others.
      </Command>
      <Command line="node --heapsnapshot-near-heap-limit=2 --max-old-space-size=200 app.js">
        Writes snapshots by itself, shortly before the memory runs out. Load them in the Memory panel.
      </Command>
      <h3>memlab</h3>
      <p>Walks the page, compares snapshots and prints the path from the root. It needs the lab to run beside it.</p>
      <Command
        line={`NODE_OPTIONS='--import tsx' npx memlab run --scenario memlab-scenarios/window-listener.ts --chromium-binary "$(npm run -s chromium)"`}
      >
        Reports <code>PriceFeed</code>. The scenario has a filter for it; without one, memlab’s own rules find about two thirds of the
        leaks of this lab: <Link href="/matrix" prefetch={false}>see which</Link>.
      </Command>
      <h3>The hunter</h3>
      <Command line="npm run hunt -- window-listener">
        Walks both twins seven times, counts what each visit left, and names the class, the reference that keeps it and the line.
      </Command>
      <Command line="npm run hunt -- window-listener --snapshots snapshots">
        Keeps the snapshot as well, to load in the Memory panel and follow the path yourself.
      </Command>
    </>
  );
}
