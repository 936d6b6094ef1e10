/** Waits for a promise. @throws Error if it has not settled within `timeoutMs`, or with its own error if it rejects */
export async function within<T>(timeoutMs: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`not done within ${timeoutMs / 1000} s (--timeout).`);
    // The extra time lets Puppeteer's own error come first, because its message says more.
    timer = setTimeout(() => reject(error), timeoutMs + 250);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
