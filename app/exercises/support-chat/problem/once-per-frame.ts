/** A function that runs at most once in a frame, however often it is called. */
export function oncePerFrame(run: () => void): () => void {
  let isDue = false;
  return function runOnce() {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      run();
    });
  };
}
