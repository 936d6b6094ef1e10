/** The tasks for the editor. Each says what the diagram shows when the task is done. */
export function WriteClosures() {
  return (
    <>
      <p>The editor below is yours. Four things to try; the drawing tells whether you succeeded.</p>
      <ol>
        <li>
          <b>Predict:</b> what do the two lines of the first program print, and how many scope objects are there at the end? Then look: each
          turn of the first loop has a variable of its own; <code>var</code> is one variable for all.
        </li>
        <li>
          <b>Count:</b> in “Two counters”, how many functions and how many scope objects does one counter cost? Write a third function into{' '}
          <code>makeCounter</code>. What does that add for each counter?
        </li>
        <li>
          <b>Repair:</b> in “Two functions, one scope”, change the program so that the array is unreachable at the end, while{' '}
          <code>kept()</code> still gives the label. Moving one function is enough.
        </li>
        <li>
          <b>Compare:</b> write the counter as a class with two methods. What does one more counter cost now?
        </li>
      </ol>
    </>
  );
}
