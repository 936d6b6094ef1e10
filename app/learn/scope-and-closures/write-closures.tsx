/** The tasks for the editor. Each says what the diagram shows when the task is done. */
export function WriteClosures() {
  return (
    <>
      <p>You can edit the program below. Here are four tasks; the diagram shows whether you have succeeded.</p>
      <ol>
        <li>
          <b>Predict:</b> what do the two lines of the first program print, and how many scope objects are there at the
          end? Then check: each iteration of the first loop has its own variable; <code>var</code> is one variable for all
          iterations.
        </li>
        <li>
          <b>Count:</b> in “Two counters”, how many functions and how many scope objects does one counter need? Write a
          third function in{' '}
          <code>makeCounter</code>. What does that add for each counter?
        </li>
        <li>
          <b>Repair:</b> in “Two functions, one scope”, change the program so that the array is unreachable at the end, while{' '}
          <code>kept()</code> still returns the label. It is enough to move one function.
        </li>
        <li>
          <b>Compare:</b> write the counter as a class with two methods. What does one more counter need now?
        </li>
      </ol>
    </>
  );
}
