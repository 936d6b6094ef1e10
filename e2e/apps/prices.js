/** What the boards of all the apps show. */
export class PriceList {
  rows = new Array(1000).fill(1.5);
}

const followers = new Set();

/** Calls back when a price changes, until the function that it returns is called. */
export function follow(callback) {
  followers.add(callback);
  return () => followers.delete(callback);
}
