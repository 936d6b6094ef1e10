/** The summary of the lesson. */
export function Summary() {
  return (
    <ul>
      <li>Notes about an object belong in a WeakMap, or on the object.</li>
      <li>Numbers in bulk belong in typed arrays; a known length is worth telling.</li>
      <li>A view keeps the whole; copy the little that you keep.</li>
      <li>What dies together should be made together.</li>
      <li>A worker saves time and costs memory; transfer rather than copy.</li>
      <li>What an effect takes, its clean-up gives back.</li>
      <li>A rule is worth what you measured on your own data, in the engine that runs it.</li>
    </ul>
  );
}
