export {};
class Guest {
  constructor(readonly name: string) {}
}

const seats = new WeakMap<Guest, number>();
const greeted = new WeakSet<Guest>();

let ada: Guest | undefined = new Guest('Ada');
seats.set(ada, 12);
greeted.add(ada);
console.log(seats.get(ada), greeted.has(ada)); // → 12 true

// With the last reference to the guest go the guest, the seat and the greeting. Nobody cleans up after her.
ada = undefined;

// There is no size, and no way to list the keys: whether one is still there is the collector's secret.
console.log('size' in seats, Symbol.iterator in seats); // → false false
