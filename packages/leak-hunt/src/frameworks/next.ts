/**
 * Runs in the page: goes to another address by Next's router, which Next puts on `window.next`, with both its routers.
 * @returns whether there is one
 */
export function pushByNextRouter(address: string): boolean {
  const { next } = window as Window & { next?: { router?: { push(to: string): void } } };
  next?.router?.push(address);
  return next?.router !== undefined;
}

/** Whether a built file holds Next's client: what receives the server's stream, or the data of the pages router. */
export function holdsNextClient(text: string): boolean {
  return /\b__next_f\b|\b__NEXT_DATA__\b/.test(text);
}
