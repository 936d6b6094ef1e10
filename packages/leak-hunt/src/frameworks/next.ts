/**
 * Runs in the page: navigates with Next's router. Both routers of Next are at `window.next.router`.
 * @returns whether there is a router
 */
export function pushByNextRouter(address: string): boolean {
  const { next } = window as Window & { next?: { router?: { push(to: string): void } } };
  next?.router?.push(address);
  return next?.router !== undefined;
}

/** Whether a built file contains Next's client: the code that receives the server's stream, or the data of the pages router. */
export function containsNextClient(text: string): boolean {
  return /\b__next_f\b|\b__NEXT_DATA__\b/.test(text);
}
