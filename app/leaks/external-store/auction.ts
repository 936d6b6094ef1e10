/** An auction that goes on as long as the application. Whoever follows it is told which lot has a new bid. */

type Follower = (lot: string) => void;

const followers = new Set<Follower>();
const bids = new Map([
  ['Brass sextant', 240],
  ['Chess set, one pawn missing', 85],
]);

/** The highest bid for a lot. */
export function highestBid(lot: string): number {
  return bids.get(lot) ?? 0;
}

/** Bids a little more than everybody else. */
export function bid(lot: string): void {
  bids.set(lot, highestBid(lot) + 5);
  for (const follower of followers) follower(lot);
}

/** Follows the auction, and returns the way out. */
export function follow(follower: Follower): () => void {
  followers.add(follower);
  return () => {
    followers.delete(follower);
  };
}
