/** Resolves after some time, or as soon as the signal is aborted. */
export function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', function wakeUp() {
      clearTimeout(timer);
      resolve();
    });
  });
}
