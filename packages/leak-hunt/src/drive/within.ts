/** @throws Error when a promise has not settled within `timeoutMs`, and whatever it throws itself */
export async function within<T>(timeoutMs: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`not done within ${timeoutMs / 1000} s (--timeout).`);
    // A little more, so that Puppeteer's own message, which says more, comes first.
    timer = setTimeout(() => reject(error), timeoutMs + 250);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
