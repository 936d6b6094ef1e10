/** A table that compares the stack and the heap. */
export function StackAndHeapTable() {
  return (
    <table data-covers="l1-stack-vs-heap-table">
      <caption>From the point of view of a program</caption>
      <thead>
        <tr>
          <th scope="col">Feature</th>
          <th scope="col">Stack</th>
          <th scope="col">Heap</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Holds</th>
          <td>one frame for each call: the return address, and the variables that only this call uses</td>
          <td>everything that may outlive the call that creates it: objects, arrays, functions, strings, captured variables</td>
        </tr>
        <tr>
          <th scope="row">Order</th>
          <td>last in, first out; allocated and freed at one end</td>
          <td>none; objects are reached by following references</td>
        </tr>
        <tr>
          <th scope="row">Freed</th>
          <td>immediately, when the call returns</td>
          <td>later, by the garbage collector, when it is unreachable</td>
        </tr>
        <tr>
          <th scope="row">Size</th>
          <td>small and fixed, about a megabyte in V8</td>
          <td>large and growing: up to gigabytes</td>
        </tr>
        <tr>
          <th scope="row">Speed</th>
          <td>a frame costs almost nothing</td>
          <td>allocation is fast; following references and collecting garbage take time</td>
        </tr>
        <tr>
          <th scope="row">When it is full</th>
          <td>RangeError, which the program can catch</td>
          <td>the page or the process crashes</td>
        </tr>
      </tbody>
    </table>
  );
}
