/**
 * Looks for amicable numbers, off the main thread: two numbers, each the sum of the other's proper divisors. It works in
 * short slices, so that it hears of it when a search is cancelled.
 */

export type Order = { id: number; upTo: number } | { id: number; cancel: true };

/** One pair of a search, or, when it has been through all numbers, that it is done. A cancelled search is never done. */
export type Finding = { id: number; pair: readonly [number, number] } | { id: number; isDone: true };

const numbersInSlice = 1_000;
/** The searches that go on. */
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
