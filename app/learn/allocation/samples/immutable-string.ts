const first = 'memory';
let second = first; // both refer to the same characters
second += '!'; // a string never changes: this makes another

console.log(first, second); // → memory memory!

export {};
