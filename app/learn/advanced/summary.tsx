/** The summary of the lesson. */
export function Summary() {
  return (
    <ul>
      <li>Store data about an object in a WeakMap, or on the object itself.</li>
      <li>Store many numbers in typed arrays, and preallocate them if the length is known.</li>
      <li>A view retains the whole buffer. Copy a small part that you keep.</li>
      <li>Create objects together that are released together.</li>
      <li>A worker saves time on the main thread but costs memory. Transfer data instead of copying it.</li>
      <li>What an effect starts or registers, its cleanup ends or removes.</li>
      <li>Check each rule with measurements on your own data, in the engine that you use.</li>
    </ul>
  );
}
