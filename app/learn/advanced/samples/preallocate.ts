export {};
const seats = new Array<string>(1000); // room for 1000, and none of them is there yet
console.log(seats.length, 0 in seats); // → 1000 false

// The trap: push goes behind the room that was made.
seats.push('Ada');
console.log(seats.length, seats.indexOf('Ada')); // → 1001 1000

// A typed array has its memory from the start, and keeps it: it cannot grow.
const prices = new Float64Array(1000);
prices[0] = 9.5;
console.log(prices.byteLength); // → 8000
