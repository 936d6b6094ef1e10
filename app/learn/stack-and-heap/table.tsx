/** A table that compares the stack and the heap. */
export function StackAndHeapTable() {
  return (
    <table data-covers="l1-stack-vs-heap-table">
      <caption>As a program sees them</caption>
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
          <td>one frame for each call: where to go back to, and the variables that only this call needs</td>
          <td>whatever may outlive the call that makes it: objects, arrays, functions, strings, captured variables</td>
        </tr>
        <tr>
          <th scope="row">Order</th>
          <td>last in, first out; taken and given back at one end</td>
          <td>none; reached by following references</td>
        </tr>
        <tr>
          <th scope="row">Given back</th>
          <td>at once, when the call returns</td>
          <td>later, by the garbage collector, once nothing reaches it</td>
        </tr>
        <tr>
          <th scope="row">Size</th>
          <td>small and fixed, about a megabyte in V8</td>
          <td>large, and it grows: up to gigabytes</td>
        </tr>
        <tr>
          <th scope="row">Speed</th>
          <td>a frame costs next to nothing</td>
          <td>making is quick; following references and collecting cost</td>
        </tr>
        <tr>
          <th scope="row">When it is full</th>
          <td>RangeError, which the program may catch</td>
          <td>the page or the process dies</td>
        </tr>
      </tbody>
    </table>
  );
}
