/**
 * Searches for amicable numbers in a worker: two numbers, each the sum of the other's proper divisors. It works in
 * short slices, so that it receives the message that cancels a search.
 */

export type Order = { id: number; upTo: number } | { id: number; cancel: true };

/** One found pair, or the end of a search. A cancelled search sends no end. */
export type Finding = { id: number; pair: readonly [number, number] } | { id: number; isDone: true };

const numbersInSlice = 1_000;
/** The searches that are running. */
const running = new Set<number>();

function sumOfDivisors(number: number): number {
  let sum = 1;
  for (let divisor = 2; divisor * divisor <= number; divisor++) {
    if (number % divisor === 0) sum += divisor * divisor === number ? divisor : divisor + number / divisor;
  }
  return sum;
}

function search(id: number, from: number, upTo: number) {
  if (!running.has(id)) return;
  const end = Math.min(from + numbersInSlice, upTo);
  for (let larger = from; larger < end; larger++) {
    const smaller = sumOfDivisors(larger);
    if (smaller < larger && sumOfDivisors(smaller) === larger) tell({ id, pair: [smaller, larger] });
  }
  if (end < upTo) setTimeout(search, 0, id, end, upTo);
  else if (running.delete(id)) tell({ id, isDone: true });
}

function tell(finding: Finding) {
  self.postMessage(finding);
}

self.onmessage = ({ data }: MessageEvent<Order>) => {
  if ('cancel' in data) {
    running.delete(data.id);
  } else {
    running.add(data.id);
    search(data.id, 2, data.upTo);
  }
};
