/** The prices that the boards of all apps show. */
export class PriceList {
  rows = new Array(1000).fill(1.5);
}

/** @type {Set<() => void>} */
const followers = new Set();

/** Subscribes to price changes. Returns a function that unsubscribes. @param {() => void} callback */
export function follow(callback) {
  followers.add(callback);
  return () => followers.delete(callback);
}
