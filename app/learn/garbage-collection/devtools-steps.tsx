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
        <li>Open the Performance panel and tick <b>Memory</b> in its toolbar.</li>
        <li>Press <b>Record</b>, go to the exercise above, make eight objects, drop some, and press “Force a collection”.</li>
        <li>Stop. The blue line <b>JS heap</b> below the tracks is a sawtooth: it rises while the page allocates and falls at a collection.</li>
        <li>
          Find the bars <b>Minor GC</b> (a scavenge) and <b>Major GC</b> in the track of the main thread. Click one to see
          how long it took and how much it freed. With <kbd>Ctrl</kbd> <kbd>F</kbd> you can search for “GC”.
        </li>
      </ol>
      <h3>Memory panel: which objects are still in memory</h3>
      <ol data-covers="l4-tools-memory">
        <li>Open the Memory panel, choose <b>Heap snapshot</b> and press <b>Take snapshot</b>. DevTools runs a garbage collection first, so the snapshot never contains garbage.</li>
        <li>Type <code>Float64Array</code> into the class filter: those are the objects of the exercise.</li>
        <li>Drop some, take another snapshot, and compare the number. The dropped objects are gone.</li>
        <li><b>Collect garbage</b> in the panel’s toolbar (a broom icon; a bin in older versions) forces a collection without a snapshot.</li>
      </ol>
      <p>
        Firefox has the Profiler (with “GC” markers) and a Memory panel; Safari has the Timelines tab with JavaScript
        Allocations. The names differ, but the sawtooth is the same.
      </p>
    </>
  );
}
