/** Path, query and fragment of an address. */
export function pathOf(address: string): string {
  const { pathname, search, hash } = new URL(address);
  return pathname + search + hash;
}

/** The same path, query and fragment at another origin. */
export function atOrigin(address: string, origin: string): string {
  return new URL(pathOf(address), origin).href;
}
