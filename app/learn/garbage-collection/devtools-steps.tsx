/** The steps to see garbage collections of this page in Chrome's DevTools. */
export function DevToolsSteps() {
  return (
    <>
      <p>
        All of this works on this page in Chrome, Edge and other Chromium browsers. Open DevTools with <kbd>F12</kbd> or{' '}
        <kbd>Ctrl</kbd> <kbd>Shift</kbd> <kbd>I</kbd> (on a Mac <kbd>⌥</kbd> <kbd>⌘</kbd> <kbd>I</kbd>).
      </p>
      <h3>Performance panel: when, and how long</h3>
      <ol data-covers="l4-tools-performance">
        <li>Open the Performance panel and tick <b>Memory</b> in its bar.</li>
        <li>Press <b>Record</b>, go to the exercise above, make eight objects, drop some, and press “Force a collection”.</li>
        <li>Stop. The blue line <b>JS heap</b> below the tracks is the saw: up while the page allocates, down at a collection.</li>
        <li>
          Find the bars <b>Minor GC</b> (a scavenge) and <b>Major GC</b> in the track of the main thread; a click on one says
          how long it took and how much it freed. With <kbd>Ctrl</kbd> <kbd>F</kbd> you can search for “GC”.
        </li>
      </ol>
      <h3>Memory panel: what is left</h3>
      <ol data-covers="l4-tools-memory">
        <li>Open the Memory panel, choose <b>Heap snapshot</b> and press <b>Take snapshot</b>. It collects first, so garbage is never in it.</li>
        <li>Type <code>Float64Array</code> into the class filter: those are the objects of the exercise.</li>
        <li>Drop some, take another snapshot, and compare the number. Dropped ones are missing without your doing anything else.</li>
        <li><b>Collect garbage</b> in the panel’s bar (a mop; a bin in older versions) collects without a snapshot.</li>
      </ol>
      <p>
        Firefox has its Profiler (with “GC” markers) and its Memory panel; Safari the Timelines tab with JavaScript
        Allocations. The words differ, the saw is the same.
      </p>
    </>
  );
}
