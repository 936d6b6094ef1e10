const sliceMs = 8; // half of a frame, so that the other half is the page's

/** Does some work on every item, and lets the page have a turn whenever a slice is used up. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let until = performance.now() + sliceMs;
  for (const item of items) {
    work(item);
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve)); // a task; a resolved promise would give nobody a turn
    until = performance.now() + sliceMs;
  }
}
